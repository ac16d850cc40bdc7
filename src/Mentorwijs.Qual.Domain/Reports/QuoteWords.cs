using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>The words of a quote as they are printed: one line a turn, and it shows who is not a respondent.</summary>
public static class QuoteWords
{
    /// <param name="interviewer">What an interviewer is called, in the language of the reader.</param>
    /// <param name="other">What any further speaker is called.</param>
    /// <remarks>Words of somebody who is not a respondent stand in square brackets, as what a writer adds to a quote
    /// does.</remarks>
    public static string Of(
        Transcript transcript, CodingSpeakers speakers, TextSpan span, string interviewer, string other) =>
        string.Join('\n', speakers.TurnsOn(span).Select(found =>
        {
            var shared = new TextSpan(
                Math.Max(span.Start, found.Turn.Span.Start), Math.Min(span.End, found.Turn.Span.End));
            var words = shared.Slice(transcript.Text).Trim();
            return found.Speaker?.Role switch
            {
                SpeakerRole.Interviewer => $"[{interviewer}: {words}]",
                SpeakerRole.Other => $"[{other}: {words}]",
                SpeakerRole.Respondent or null => words,
                _ => throw new InvalidOperationException($"Role {found.Speaker.Role}"),
            };
        }));
}
