using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench.Agreement;
using Microsoft.AspNetCore.Components.Web;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>Deciding on the difference that is shown, taking it back, and what others decide meanwhile.</summary>
public sealed partial class DifferencesPage
{
    // What somebody typed and has not decided with; it stays when the difference passes by.
    private readonly Dictionary<CodingPair, string> _reasons = [];
    private WantedDecision? _asked;
    private WantedDecision? _pending;
    private bool _isChoosing;

    // Asked about this very decision of another; a later one is asked about anew.
    private WantedDecision? AskedNow => _asked is { } asked && _walk?.Current is { } shown
        && asked.Pair == shown.Difference.Pair && asked.Over == shown.Resolution?.At ? asked : null;

    private WantedDecision? PendingNow => _pending?.Pair == _walk?.Current?.Difference.Pair ? _pending : null;

    private string? ReasonOf(DisagreementView shown) =>
        _reasons.TryGetValue(shown.Difference.Pair, out var typed) ? typed
        : shown.Resolution is { } made && made.By == _actor?.Id ? made.Rationale
        : null;

    private void Type(string? reason)
    {
        if (_walk?.Current is { } shown)
        {
            _reasons[shown.Difference.Pair] = reason ?? "";
        }
    }

    private Task PressAsync(KeyboardEventArgs pressed) => _bar?.PressAsync(pressed) ?? Task.CompletedTask;

    private Task DecideAsync(WantedDecision wanted) => InTurnAsync(() => TakeAsync(wanted));

    private Task StoreAsync(AgreedCoding agreed) => InTurnAsync(() => _walk?.Current is { } shown
        ? TakeAsync(new WantedDecision(shown.Difference.Pair, Decision.NewSpan, null) { Agreed = agreed })
        : Task.CompletedTask);

    // A key that was pressed before this difference was shown decides nothing: nobody had seen it.
    private Task TakeAsync(WantedDecision pressed)
    {
        if (_walk?.Current is not { } shown || pressed.Pair != shown.Difference.Pair || !IsOpen)
        {
            return Task.CompletedTask;
        }

        var wanted = Whole(pressed);
        if (wanted is { Decision: Decision.NewSpan, Agreed: null })
        {
            _isChoosing = true;
        }
        else if (MustAsk(shown) && wanted.Over != shown.Resolution?.At)
        {
            _asked = wanted with { Over = shown.Resolution?.At };
        }
        else if (LacksReason(shown, wanted.Decision))
        {
            _pending = wanted;
        }
        else
        {
            return StoreAsync(shown, wanted);
        }

        return Task.CompletedTask;
    }

    // Confirmed, or given the reason that it waited for: what was wanted then, with its new coding.
    private WantedDecision Whole(WantedDecision pressed) =>
        pressed.Over is not null && AskedNow is { } asked && asked.Decision == pressed.Decision ? asked
        : pressed.Agreed is null && PendingNow is { } pending && pending.Decision == pressed.Decision ? pending
        : pressed;

    // What another put aside is there for the lead to decide; what another decided is not.
    private bool MustAsk(DisagreementView shown) => shown.Resolution is { } made && made.By != _actor?.Id
        && (made.IsFinal || _walk is { List.IsForLead: false });

    private bool LacksReason(DisagreementView shown, Decision decision) =>
        _walk is { List.ReasonIsRequired: true } && decision != Decision.Parked
        && string.IsNullOrWhiteSpace(ReasonOf(shown));

    private async Task StoreAsync(DisagreementView shown, WantedDecision wanted)
    {
        var (walk, pair) = (_walk!, shown.Difference.Pair); // not null: a difference is shown
        var seen = MustAsk(shown) ? wanted.Over : shown.Resolution?.At;
        var outcome = await Acts.DecideAsync(
            _actor!, walk.List, wanted with { Over = seen }, ReasonOf(shown)); // not null: set on entering
        (_asked, _pending) = (null, null);
        await LoadAsync();
        _refusal = outcome.Refusal ?? _refusal;
        if (!outcome.IsDone)
        {
            return;
        }

        _reasons.Remove(pair);
        await PickAsync(_walk?.Waiting(1) ?? _walk?.At ?? 0, byHand: true);
        var said = Texts["Decided", Say(wanted.Decision, walk.LettersOf(shown.Difference))];
        var next = _walk?.Current?.Difference.Pair == pair ? Texts["AllDecided"].Value : PlaceText();
        Announcements.Say($"{said} {next}");
    }

    private Task LeaveChoosing() => InTurnAsync(() =>
    {
        (_isChoosing, _asked, _pending) = (false, null, null);
        return Task.CompletedTask;
    });

    private void Leave() => (_asked, _pending) = (null, null);

    // What another person decided comes between two own decisions, never into one.
    private Task ReloadAsync() => InTurnAsync(async () =>
    {
        var before = _walk?.Current;
        await LoadAsync();
        if (_walk?.Current is { Resolution: { } made } shown && shown.Difference.Pair == before?.Difference.Pair
            && made.At != before.Resolution?.At && made.By != _actor?.Id)
        {
            Announcements.Say(Texts[
                made.Rationale is null ? "Made" : "MadeWhy",
                Say(made.Decision, _walk.LettersOf(shown.Difference)), shown.DecidedBy ?? "", made.Rationale ?? ""]);
        }
    });

    // Goes to the difference whose decision came back or went, so that the person sees what was undone.
    private Task ReversedAsync(Refusal? refusal) => InTurnAsync(async () =>
    {
        var before = (_walk?.List.Differences ?? [])
            .ToDictionary(view => view.Difference.Pair, view => view.Resolution);
        await LoadAsync();
        _refusal = refusal ?? _refusal;
        var changed = (_walk?.List.Differences ?? []).Index()
            .Where(view => before.GetValueOrDefault(view.Item.Difference.Pair) != view.Item.Resolution)
            .Select(view => (int?)view.Index)
            .FirstOrDefault();
        if (changed is { } at)
        {
            await PickAsync(at, byHand: true);
        }
    });

    private string Say(Decision decision, (string First, string Second) letters) =>
        DecisionWords.Say(Decided, decision, letters);
}
