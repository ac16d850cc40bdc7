namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>One coding made (Before null), removed (After null) or altered.</summary>
/// <remarks>Invariant: at least one side is there, and both have the same id. Swapped, it is its own undoing.</remarks>
public sealed record CodingChange(Coding? Before, Coding? After)
{
    public CodingId Id => (After ?? Before)!.Id; // not null: the invariant above

    public CodingChange Inverse() => new(After, Before);
}
