using System.Text.RegularExpressions;

namespace Mentorwijs.Qual.House.Tests.Reading;

/// <summary>Words that must not stand in the product's sources, and a bad line that shows the rule can fail.</summary>
public sealed record BannedWord
{
    public required string Why { get; init; }

    public required string Pattern { get; init; }

    /// <summary>A line this rule must find.</summary>
    public required string Bad { get; init; }

    /// <summary>Extensions of the files it is looked for in.</summary>
    public string[] In { get; init; } = [".cs", ".razor"];

    /// <summary>Rooms it is looked for in; empty for all.</summary>
    public string[] Rooms { get; init; } = [];

    /// <summary>Files whose path begins with one of these, or holds it, may use it.</summary>
    public string[] Except { get; init; } = [];

    /// <summary>True where comments count too.</summary>
    public bool EvenInComments { get; init; }

    public IEnumerable<string> FindIn(SourceFile file) =>
        In.Contains(file.Extension)
        && (Rooms.Length == 0 || Rooms.Contains(file.Room))
        && !Except.Any(part => file.Path.Contains(part, StringComparison.Ordinal))
            ? Regex.Matches(EvenInComments ? file.Text : file.Code, Pattern)
                .Select(match => $"{file.Path}:{file.LineAt(match.Index)} {match.Value.Trim()} ({Why})")
            : [];

    public override string ToString() => Bad;
}
