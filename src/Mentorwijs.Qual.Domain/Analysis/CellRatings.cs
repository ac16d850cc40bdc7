using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Analysis;

/// <summary>The ratings of one cell: two people rate it without each other, and then it is open to all.</summary>
/// <remarks>Invariant: once both have rated, neither can change the own rating any more: what differs is agreed on.
/// </remarks>
public sealed record CellRatings(IReadOnlyList<CellRating> Ratings, AgreedRating? Agreed)
{
    public const int Raters = 2;

    public const int MaxRationaleLength = 1000;

    public static readonly CellRatings None = new([], null);

    /// <summary>True: both have rated, and everybody may see what.</summary>
    public bool AreOpen => Ratings.Count >= Raters;

    public bool Differ => AreOpen && Ratings.Select(rating => rating.Rating).Distinct().Skip(1).Any();

    /// <summary>What counts: what was agreed on, or what both said. Null: one rater still, or a difference that is not
    /// settled.</summary>
    public ConstructRating? Final => Agreed?.Rating ?? (AreOpen && !Differ ? Ratings[0].Rating : null);

    public CellRating? Of(PersonId rater) => Ratings.FirstOrDefault(rating => rating.RaterId == rater);

    /// <summary>Until both have rated, a person's own only.</summary>
    public CellRatings AsSeenBy(PersonId viewer) =>
        AreOpen ? this : new CellRatings([.. Ratings.Where(rating => rating.RaterId == viewer)], null);

    /// <summary>The rating of one person, tidied, or why it cannot be given.</summary>
    public Outcome<CellRating> Rate(CellRating rating) => AreOpen && Of(rating.RaterId) is not null
        ? new BothHaveRated()
        : AreOpen ? new CellHasItsRaters(Raters)
        : CheckReason(rating.Rationale).Then<CellRating>(reason => rating with { Rationale = reason });

    /// <summary>The rating for both, tidied, or why it cannot be laid down.</summary>
    public Outcome<AgreedRating> Agree(AgreedRating agreed) => !AreOpen
        ? new NotBothHaveRated()
        : CheckReason(agreed.Rationale).Then<AgreedRating>(reason => agreed with { Rationale = reason });

    private static Outcome<string> CheckReason(string typed) => typed.Trim() switch
    {
        "" => new RatingNeedsReason(),
        { Length: > MaxRationaleLength } => new RationaleIsTooLong(MaxRationaleLength),
        var reason => reason,
    };
}

/// <summary>Both ratings are open, so neither is independent any more when it is changed.</summary>
public sealed record BothHaveRated : Refusal;

/// <summary>Two people rate a cell; a third one comes too late.</summary>
public sealed record CellHasItsRaters(int Raters) : Refusal;

/// <summary>Nothing can be agreed on before both have rated.</summary>
public sealed record NotBothHaveRated : Refusal;

/// <summary>A rating without its reason cannot be weighed later.</summary>
public sealed record RatingNeedsReason : Refusal;

/// <summary>A reason over its limit, in UTF-16 units.</summary>
public sealed record RationaleIsTooLong(int Limit) : Refusal;

/// <summary>The cell is about a code, a perspective or a respondent that the project does not have.</summary>
public sealed record CellIsGone : Refusal;

/// <summary>A summary over its limit, in UTF-16 units.</summary>
public sealed record SummaryIsTooLong(int Limit) : Refusal;
