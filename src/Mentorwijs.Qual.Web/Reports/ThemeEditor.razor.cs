using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.AspNetCore.Components;

namespace Mentorwijs.Qual.Web.Reports;

/// <summary>Writes one theme; what was typed is stored after a pause and when the editor is left.</summary>
public sealed partial class ThemeEditor
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly HashSet<CodeId> _codes = [];
    private readonly List<CodingId> _quotes = [];
    private ITimer? _soon;
    private bool _isRemoved;
    private string _title = "";
    private string _message = "";
    private string _body = "";
    private string _contrast = "";
    private string _exceptions = "";
    private string _advice = "";
    private HintLines? _hints;

    /// <summary>Slug of the project.</summary>
    [Parameter, EditorRequired]
    public required string Project { get; set; }

    [Parameter, EditorRequired]
    public required ThemesView View { get; set; }

    [Parameter, EditorRequired]
    public required Theme Draft { get; set; }

    /// <summary>The theme as it is stored; null = never yet.</summary>
    [Parameter, EditorRequired]
    public required Theme? Before { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<(Theme? Before, Theme Written)> OnSave { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnRemove { get; set; }

    private IReadOnlyList<QuotablePassage> Passages =>
    [
        .. View.Passages.Where(passage =>
            _codes.Contains(passage.Coding.CodeId) || _quotes.Contains(passage.Coding.Id)),
    ];

    /// <summary>Chosen quotes whose coding is no longer part of the analysis.</summary>
    private IReadOnlyList<CodingId> Gone => [.. _quotes.Except(View.Passages.Select(passage => passage.Coding.Id))];

    private Theme Written => Draft with
    {
        Title = _title,
        Message = _message,
        Body = _body,
        Contrast = _contrast,
        Exceptions = _exceptions,
        Advice = _advice,
        Codes = [.. View.Tree.Codes.Select(code => code.Id).Where(_codes.Contains)],
        Quotes = [.. _quotes],
        QuotesEach = _each,
        WhyMoreQuotes = _why,
    };

    public async ValueTask DisposeAsync()
    {
        await (_soon?.DisposeAsync() ?? ValueTask.CompletedTask);
        await SaveChangedAsync();
    }

    protected override void OnInitialized()
    {
        (_title, _message, _body) = (Draft.Title, Draft.Message, Draft.Body);
        (_contrast, _exceptions, _advice) = (Draft.Contrast, Draft.Exceptions, Draft.Advice);
        _codes.UnionWith(Draft.Codes);
        _quotes.AddRange(Draft.Quotes);
        (_each, _why) = (Draft.QuotesEach, Draft.WhyMoreQuotes);
        _soon = Clock.CreateTimer(
            _ => InvokeAsync(SaveChangedAsync), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    protected override void OnParametersSet() => _hints = null;

    /// <summary>Made once for the codes that are gathered now.</summary>
    private HintLines Hints => _hints ??= HintLines.Of(View, [.. _codes], Texts);

    private bool IsStored => SaveTheme.IsSame(Before, Written);

    private Task SaveAsync() => OnSave.InvokeAsync((Before, Written));

    private void SaveSoon() => _soon?.Change(Pause, Timeout.InfiniteTimeSpan);

    // A theme without a title cannot be stored yet: nobody should hear that while still typing it.
    private Task SaveChangedAsync() => _isRemoved || string.IsNullOrWhiteSpace(_title) || IsStored || WaitsForReason
        ? Task.CompletedTask
        : SaveAsync();

    private Task RemoveAsync()
    {
        _isRemoved = true;
        return OnRemove.InvokeAsync();
    }

    private void ToggleCode(CodeId code)
    {
        if (!_codes.Remove(code))
        {
            _codes.Add(code);
        }

        _hints = null;
        SaveSoon();
    }
}
