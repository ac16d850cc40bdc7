using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.AspNetCore.Components;

namespace Mentorwijs.Qual.Web.Reports;

/// <summary>Chooses the quotes of a theme; ticked ones stand in the chapter in the order of ticking.</summary>
public sealed partial class QuoteChoice
{
    private bool _withUnstarred;

    /// <summary>Slug of the project.</summary>
    [Parameter, EditorRequired]
    public required string Project { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<QuotablePassage> Passages { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<CodingId> Chosen { get; set; }

    /// <summary>Chosen ones that are not among the codings that count.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<CodingId> Gone { get; set; }

    /// <summary>Those of them whose coding is there and does not count now.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<CodingId, SetAsideQuote> SetAside { get; set; }

    [Parameter, EditorRequired]
    public required CodeTree Tree { get; set; }

    [Parameter, EditorRequired]
    public required QuoteSpread Spread { get; set; }

    /// <summary>Respondents who stand in no quote of the whole draft.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Respondent> NeverQuoted { get; set; }

    /// <summary>At most so many quotes of one respondent.</summary>
    [Parameter, EditorRequired]
    public required int Each { get; set; }

    /// <summary>Why more than usual.</summary>
    [Parameter, EditorRequired]
    public required string Why { get; set; }

    /// <summary>Why the last choice was not taken over; null = it was.</summary>
    [Parameter]
    public Refusal? Refusal { get; set; }

    /// <summary>How often a choice was not taken over: the box then is drawn anew, without its tick.</summary>
    [Parameter]
    public int Tries { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<CodingId> OnToggle { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<int> OnEach { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<string> OnWhy { get; set; }

    private List<QuotablePassage> ChosenPassages =>
    [
        .. Chosen.Select(id => Passages.FirstOrDefault(passage => passage.Coding.Id == id))
            .OfType<QuotablePassage>(),
    ];

    // Without any star nobody has sorted out yet, and everything is offered.
    private IEnumerable<QuotablePassage> Offered => Passages
        .Where(passage => _withUnstarred || passage.Coding.Stars > 0 || Chosen.Contains(passage.Coding.Id)
            || Passages.All(other => other.Coding.Stars == 0))
        .OrderByDescending(passage => passage.Coding.Stars);

    private Task EachAsync(ChangeEventArgs typed) =>
        int.TryParse(typed.Value?.ToString(), out var each) && each is > 0 and <= ThemeRules.MaxQuotes
            ? OnEach.InvokeAsync(each)
            : Task.CompletedTask;

    private string Stars(QuotablePassage passage) => passage.Coding.Stars > 0
        ? $"{Texts["Stars", passage.Coding.Stars].Value} · "
        : "";

    private string? CodeOf(QuotablePassage passage) => Tree.Find(passage.Coding.CodeId) is { } code
        ? Tree.NameOf(code, Languages.Current)
        : null;

    private string DirectionOf(QuotablePassage passage) =>
        passage.Direction is { } direction ? $" · {Texts[$"Direction_{direction}"].Value}" : "";
}
