using System.Text.Json;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>The acts a page can take back: those it shows, so that nothing changes out of sight.</summary>
/// <remarks>
/// Each scope has a stack of its own. It is found by a text that stands in the journalled changes of its acts and in
/// those of no other: the id of a transcript, or the kind of the change.
/// </remarks>
public sealed record UndoScope
{
    /// <summary>Decisions on differences.</summary>
    public static readonly UndoScope Decisions = new("\"$type\":\"decision\"");

    /// <summary>Themes of the chapter.</summary>
    public static readonly UndoScope Themes = new("\"$type\":\"theme\"");

    /// <summary>What was made of quotes: shortened, translated, checked.</summary>
    public static readonly UndoScope Quotes = new("\"$type\":\"quote\"");

    /// <summary>Texts of the chapter that only people can write.</summary>
    public static readonly UndoScope FreeTexts = new("\"$type\":\"freeText\"");

    /// <summary>Respondents: a list taken over, one filled in by hand, or somebody who withdrew.</summary>
    public static readonly UndoScope Respondents = new("\"$type\":\"respondent");

    /// <summary>What was taken over from a document that came back.</summary>
    public static readonly UndoScope Returns = new("\"$type\":\"return\"");

    /// <summary>Reasons to print what a check leaves out.</summary>
    public static readonly UndoScope Checks = new("\"$type\":\"exportAnswer\"");

    /// <summary>Versions of the interview guide.</summary>
    public static readonly UndoScope Guides = new("\"$type\":\"guide\"");

    /// <summary>Whose codings count where there is no consensus.</summary>
    public static readonly UndoScope Layer = new("\"$type\":\"layer\"");

    /// <summary>Whether the project measures agreement.</summary>
    public static readonly UndoScope Stance = new("\"$type\":\"stance\"");

    /// <summary>Whether each decision on a difference needs a reason.</summary>
    public static readonly UndoScope ReasonRule = new("\"$type\":\"reasonRule\"");

    /// <summary>Days by which rounds are to be finished.</summary>
    public static readonly UndoScope DueDates = new("\"$type\":\"dueDate\"");

    /// <summary>Summaries and ratings in the matrix: the kinds of change that begin so.</summary>
    public static readonly UndoScope Matrix = new("\"$type\":\"cell");

    private UndoScope(string mark, string alsoMark = "") => (Mark, AlsoMark) = (mark, alsoMark);

    internal string Mark { get; }

    /// <summary>A second text that must stand there; "" stands everywhere.</summary>
    internal string AlsoMark { get; }

    /// <summary>Codings and finished marks of one transcript, in whatever round.</summary>
    public static UndoScope On(TranscriptId transcript) =>
        new(JsonSerializer.Serialize(transcript, StoredJson.Options));

    /// <summary>The same in one round: a transcript can be coded in several, one after the other.</summary>
    public static UndoScope On(TranscriptId transcript, RoundId round) => new(
        JsonSerializer.Serialize(transcript, StoredJson.Options),
        JsonSerializer.Serialize(round, StoredJson.Options));
}
