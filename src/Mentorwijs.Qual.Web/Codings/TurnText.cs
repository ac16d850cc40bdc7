using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>One speaker turn as the page prints it.</summary>
public sealed record TurnText
{
    public required SpeakerTurn Turn { get; init; }

    public required Speaker Speaker { get; init; }

    /// <summary>Known only for a respondent.</summary>
    public Respondent? Respondent { get; init; }

    /// <summary>One text node each; the line breaks between them are in no paragraph.</summary>
    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    /// <summary>People count turns from 1.</summary>
    public int Number => Turn.Ordinal + 1;

    public static IReadOnlyList<TurnText> Of(Transcript transcript, IReadOnlyList<Respondent> respondents) =>
    [
        .. from turn in transcript.Turns
           let speaker = transcript.Speakers.First(candidate => candidate.Id == turn.SpeakerId)
           select new TurnText
           {
               Turn = turn,
               Speaker = speaker,
               Respondent = respondents.FirstOrDefault(candidate => candidate.Id == speaker.RespondentId),
               Paragraphs = [.. ParagraphsOf(transcript.Text, turn.Span)],
           },
    ];

    private static IEnumerable<Paragraph> ParagraphsOf(string text, TextSpan turn)
    {
        var start = turn.Start;
        foreach (var line in turn.Slice(text).Split('\n'))
        {
            if (line.Length > 0)
            {
                yield return new Paragraph(start, line);
            }

            start += line.Length + 1;
        }
    }
}

/// <summary>A stretch of a turn without a line break.</summary>
/// <param name="Start">UTF-16 offset in the transcript's text.</param>
public readonly record struct Paragraph(int Start, string Text);
