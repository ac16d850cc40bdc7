using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.AspNetCore.Components;

namespace Mentorwijs.Qual.Web.Reports;

/// <summary>Shortens, clarifies and translates one quote; what was said stands beside it.</summary>
public sealed partial class QuotePage
{
    private Actor? _actor;
    private QuoteView? _view;
    private Refusal? _refusal;
    private string _text = "";
    private string _translation = "";

    // what the fields were filled from: a change made elsewhere must not be taken for one's own
    private EditedQuote? _seen;
    private bool _isFilled;

    [Parameter]
    public required string Project { get; set; }

    /// <summary>Id of the coding.</summary>
    [Parameter]
    public required Guid Coding { get; set; }

    private CodingId Id => new(Coding);

    private string? Warning => _view?.Quote switch
    {
        { IsRefused: true } => "Refused",
        { Standing: QuoteStanding.SourceChanged } => "SourceChanged",
        { Standing: QuoteStanding.NoLongerFits } => "NoLongerFits",
        _ => null,
    };

    // While typing: what the words would change; nothing where they could not be saved.
    private QuoteDifference? Shown =>
        _view is not null && QuoteDifference.Of(QuoteLines.Tidy(_view.Quote.Said), QuoteLines.Tidy(_text)) is
        {
            IsDone: true,
        } difference
            ? difference.Value
            : null;

    private string State => _view switch
    {
        { CheckedBy: { } by, TranslatedBy: { } from } => Texts["Checked", from, by],
        { TranslatedBy: { } by, MayCheck: true } => Texts["ToCheck", by],
        { TranslatedBy: { } by } => Texts["ToCheckByOther", by],
        _ => Texts["NotTranslated"],
    };

    protected override async Task OnParametersSetAsync()
    {
        _actor = await Person.ActorAsync();
        _isFilled = false;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var read = await QuoteQuery.RunAsync(_actor!, Project, Id, CancellationToken.None); // set on entering
        (_view, _refusal) = (read.IsDone ? read.Value : null, read.Refusal);
        if (!_isFilled && _view is not null)
        {
            Fill(_view);
        }
    }

    private void Fill(QuoteView view)
    {
        _seen = view.Kept;
        _text = view.Kept is { } kept && kept.Text != kept.Original ? kept.Text : QuoteLines.Tidy(view.Quote.Said);
        _translation = view.Kept?.Translation ?? "";
        _isFilled = true;
    }

    private async Task SaveAsync() => await DoneAsync(await EditQuote.RunAsync(
        _actor!, Project, Id, _seen, _text, CommandId.New(), CancellationToken.None)); // set on entering

    private Task RestoreAsync()
    {
        _text = "";
        return SaveAsync();
    }

    private async Task TranslateAsync() => await DoneAsync(await EditQuote.TranslateAsync(
        _actor!, Project, Id, _seen, _translation, CommandId.New(), CancellationToken.None)); // set on entering

    private async Task CheckAsync(bool isRight) => await DoneAsync(await EditQuote.CheckAsync(
        _actor!, Project, Id, _seen, isRight, CommandId.New(), CancellationToken.None)); // set on entering

    private async Task DoneAsync(Outcome<Done> outcome)
    {
        if (outcome.IsDone)
        {
            var (text, translation) = (_text, _translation);
            _isFilled = false;
            await LoadAsync();
            // the other field may hold words that are not saved yet
            _text = QuoteLines.Tidy(text).Length == 0 ? _text : text;
            _translation = translation;
            Announcements.Say(Texts["Saved"]);
        }
        else
        {
            await LoadAsync();
            _refusal = outcome.Refusal;
        }
    }

    private async Task TriedAsync(Refusal? refusal)
    {
        _isFilled = false;
        await LoadAsync();
        _refusal = refusal ?? _refusal;
    }
}
