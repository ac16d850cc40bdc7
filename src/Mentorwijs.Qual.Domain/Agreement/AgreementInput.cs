using System.Globalization;
using System.Text;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Writes down, always in the same way, what the figures of a study depend on, and nothing else.</summary>
/// <remarks>
/// Texts and codings stand in the order of ids and places, so that the order of reading plays no part. Memos, stars,
/// ids of codings, names and codings outside the scope are left out: they change no figure. Coders keep their order.
/// </remarks>
public static class AgreementInput
{
    public static string HashOf(AgreementStudy study, CodeTree tree) => TextHashing.Sha256(Write(study, tree));

    /// <summary>The text behind the hash; <see cref="FrozenInput"/> reads it.</summary>
    public static string Write(AgreementStudy study, CodeTree tree)
    {
        var lines = new StringBuilder();
        var options = study.Options;
        Line(
            "options", options.Unit, options.HasCoverage ? options.Coverage : 0, options.InterviewerTurnsCount,
            options.SplitterVersion ?? 0);
        foreach (var coder in study.Coders)
        {
            Line("coder", coder.Value);
        }

        foreach (var code in tree.Codes.OrderBy(code => code.Id.Value))
        {
            Line("code", code.Id.Value, code.ParentId?.Value ?? default, code.IsAssignable && !code.IsRetired);
        }

        var own = study.Codings
            .Where(coding => coding.Source == CodingSource.Coder && study.Coders.Contains(coding.CoderId))
            .ToLookup(coding => coding.TranscriptId);
        foreach (var text in study.Transcripts.OrderBy(text => text.Id.Value))
        {
            Line("text", text.Id.Value);
            Line("scope", Spans(text.Scope.Spans));
            Line("units", Spans(text.Units));
            foreach (var voice in text.Voices.OrderBy(voice => voice.Who))
            {
                Line("voice", voice.Who, Spans(voice.Turns.Spans));
            }

            foreach (var coder in study.Coders.Where(text.FinishedBy.Contains))
            {
                Line("finished", coder.Value);
                foreach (var coding in own[text.Id]
                    .Where(coding => coding.CoderId == coder && text.Scope.Overlaps(coding.Span))
                    .OrderBy(coding => coding.Span.Start)
                    .ThenBy(coding => coding.Span.End)
                    .ThenBy(coding => coding.CodeId.Value))
                {
                    Line("coding", coding.CodeId.Value, coding.Span.Start, coding.Span.End);
                }
            }
        }

        return lines.ToString();

        void Line(params object[] words) =>
            lines.AppendJoin(' ', words.Select(word => Convert.ToString(word, CultureInfo.InvariantCulture)))
                .Append('\n');
    }

    private static string Spans(IReadOnlyList<TextSpan> spans) => string.Join(
        ' ', spans.Select(span => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}")));
}
