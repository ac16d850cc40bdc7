using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Live;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>Somebody else at the differences of a round.</summary>
/// <param name="At">The difference this person looks at.</param>
/// <param name="Moved">
/// Grows with every step that anybody takes by hand: of two who follow each other the later step counts.
/// </param>
/// <param name="Follows">Whom this person follows; null = nobody.</param>
public sealed record SeatedPerson(PersonId Id, string Name, CodingPair At, long Moved, PersonId? Follows);

/// <summary>Who looks at which difference now; kept in memory only, for a place is no act on the project.</summary>
/// <remarks>
/// Taken by pages that have read the differences, so whoever sits here may see the codings of the round.
/// </remarks>
public sealed class DifferenceSeats
{
    private readonly ProjectFeed _feed;
    private readonly Lock _gate = new();
    private readonly List<DifferenceSeat> _seats = [];
    private long _moves;

    internal DifferenceSeats(ProjectFeed feed) => _feed = feed;

    /// <summary>A place for one open page; dispose to leave it.</summary>
    public DifferenceSeat Take(Actor actor, CodingRound round) => new(this, actor, round.ProjectId, round.Id);

    internal void Put(DifferenceSeat seat, CodingPair at, bool byHand, PersonId? follows)
    {
        lock (_gate)
        {
            if (!_seats.Contains(seat))
            {
                _seats.Add(seat);
            }
            else if (seat.Shown.At == at && seat.Shown.Follows == follows && !byHand)
            {
                return;
            }

            var moved = byHand ? ++_moves : seat.Shown.Moved;
            seat.Shown = seat.Shown with { At = at, Moved = moved, Follows = follows };
        }

        Tell(seat);
    }

    internal void Leave(DifferenceSeat seat)
    {
        bool wasThere;
        lock (_gate)
        {
            wasThere = _seats.Remove(seat);
        }

        if (wasThere)
        {
            Tell(seat);
        }
    }

    // Of somebody with two windows the one that moved last.
    internal IReadOnlyList<SeatedPerson> Others(DifferenceSeat seat)
    {
        lock (_gate)
        {
            return
            [
                .. _seats.Where(other => other.Round == seat.Round && other.Shown.Id != seat.Shown.Id)
                    .Select(other => other.Shown)
                    .GroupBy(person => person.Id)
                    .Select(windows => windows.MaxBy(person => person.Moved)!) // not null: a group has one
                    .OrderBy(person => person.Name, StringComparer.Ordinal),
            ];
        }
    }

    private void Tell(DifferenceSeat seat) =>
        _feed.Publish(new ProjectChange(seat.Project, ChangeKinds.Places) { RoundId = seat.Round });
}

/// <summary>The place of one open page among those who look at the differences of a round.</summary>
public sealed class DifferenceSeat : IDisposable
{
    private readonly DifferenceSeats _seats;

    internal DifferenceSeat(DifferenceSeats seats, Actor actor, ProjectId project, RoundId round)
    {
        (_seats, Project, Round) = (seats, project, round);
        Shown = new SeatedPerson(actor.Id, actor.Name, default, 0, null);
    }

    internal ProjectId Project { get; }

    internal RoundId Round { get; }

    /// <summary>How others see this page.</summary>
    public SeatedPerson Shown { get; internal set; }

    public IReadOnlyList<SeatedPerson> Others => _seats.Others(this);

    /// <summary>Shows another difference.</summary>
    /// <param name="byHand">False: the page went along with somebody else, so nobody goes along with it.</param>
    public void MoveTo(CodingPair at, bool byHand) => _seats.Put(this, at, byHand, Shown.Follows);

    /// <summary>Goes along with somebody from now on; null = with nobody.</summary>
    public void Follow(PersonId? other) => _seats.Put(this, Shown.At, false, other);

    /// <summary>Where to go along to now; null = stay.</summary>
    public CodingPair? Ahead =>
        Others.FirstOrDefault(other => other.Id == Shown.Follows) is { } led
        && led.At != Shown.At && (led.Moved > Shown.Moved)
            ? led.At
            : null;

    public void Dispose() => _seats.Leave(this);
}
