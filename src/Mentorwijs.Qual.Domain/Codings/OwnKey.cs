using System.Text.RegularExpressions;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>A key that a person gave to a command of the coding desk, in place of the usual ones.</summary>
public sealed partial record OwnKey
{
    public const int MaxLength = 40;

    public required PersonId PersonId { get; init; }

    /// <summary>Name of the command in the desk's table of keys: "remove".</summary>
    public required string Command { get; init; }

    /// <summary>As the desk writes a key press: "Ctrl+Shift+f", "Delete", "!".</summary>
    public required string Chord { get; init; }

    /// <summary>Refuses what is no command or no key, and a key that another command of this person has.</summary>
    public Refusal? Check(IEnumerable<OwnKey> others)
    {
        if (!Name().IsMatch(Command) || !Key().IsMatch(Chord))
        {
            return new NotAKey(Chord);
        }

        var taken = others.Any(other => other.PersonId == PersonId
            && !string.Equals(other.Command, Command, StringComparison.Ordinal)
            && string.Equals(other.Chord, Chord, StringComparison.Ordinal));
        return taken ? new KeyIsTaken(Chord) : null;
    }

    [GeneratedRegex(@"^[a-z][A-Za-z0-9]{0,39}$")]
    private static partial Regex Name();

    // A bare letter opens the codes and a bare digit applies one; both stay what they are.
    [GeneratedRegex(@"^(?!\p{L}$|\d$)((Ctrl|Alt|Shift)\+){0,3}(\P{C}|[A-Z][A-Za-z0-9]{1,20})$")]
    private static partial Regex Key();
}

/// <summary>Not a key press that a command can have.</summary>
public sealed record NotAKey(string Chord) : Refusal;

/// <summary>Another command already has this key.</summary>
public sealed record KeyIsTaken(string Chord) : Refusal;
