using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Agreement;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>Sitting at the differences with others: who is where, and going along with one of them.</summary>
public sealed partial class DifferencesPage
{
    private DifferenceSeat? _seat;
    private IReadOnlyList<SeatedPerson> _others = [];

    private void Sit(DifferenceWalk walk)
    {
        _seat = Acts.Sit(_actor!, walk.List); // not null: set on entering
        if (_walk?.Current is { } shown)
        {
            _seat.MoveTo(shown.Difference.Pair, byHand: false);
        }

        _others = _seat.Others;
    }

    private Task SeePlacesAsync() => InTurnAsync(async () =>
    {
        _others = _seat?.Others ?? [];
        if (_seat?.Ahead is { } pair && !IsBusy)
        {
            await GoAlongAsync(pair);
        }
    });

    // Nobody is taken away from what they are typing or choosing.
    private bool IsBusy => _isChoosing || AskedNow is not null || PendingNow is not null
        || (_walk?.Current is { } shown && _reasons.ContainsKey(shown.Difference.Pair));

    private Task FollowFirstAsync() => _others is [var first, ..]
        ? FollowAsync(_seat?.Shown.Follows == first.Id ? null : first.Id)
        : Task.CompletedTask;

    private Task FollowAsync(PersonId? person) => InTurnAsync(async () =>
    {
        _seat?.Follow(person);
        var led = _others.FirstOrDefault(other => other.Id == person);
        Announcements.Say(led is null ? Texts["FollowsNot"] : Texts["Follows", led.Name]);
        if (led is not null && led.At != _walk?.Current?.Difference.Pair && !IsBusy)
        {
            await GoAlongAsync(led.At);
        }
    });

    // A difference that is not in this list (another code was chosen) cannot be shown here.
    private async Task GoAlongAsync(CodingPair pair)
    {
        if (_walk?.PlaceOf(pair) is { } at)
        {
            await PickAsync(at, byHand: false);
            var name = _others.FirstOrDefault(other => other.Id == _seat?.Shown.Follows)?.Name ?? "";
            Announcements.Say($"{Texts["Went", name]} {PlaceText()}");
        }
    }
}
