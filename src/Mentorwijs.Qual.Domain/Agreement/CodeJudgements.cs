using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>The codings of a study laid out by text, code and coder, to be counted for any set of codes.</summary>
/// <remarks>Invariant: only the coders' own codings, inside the scope of texts that this coder has finished.</remarks>
public sealed class CodeJudgements
{
    private static readonly IReadOnlyList<Coding> None = [];

    private readonly AgreementStudy _study;
    private readonly Dictionary<(TranscriptId, CodeId, PersonId), IReadOnlyList<Coding>> _codings;

    public CodeJudgements(AgreementStudy study)
    {
        _study = study;
        var texts = study.Transcripts.ToDictionary(text => text.Id);
        _codings = study.Codings
            .Where(coding => coding.Source == CodingSource.Coder)
            .Where(coding => texts.TryGetValue(coding.TranscriptId, out var text)
                && text.FinishedBy.Contains(coding.CoderId)
                && text.Scope.Overlaps(coding.Span))
            .GroupBy(coding => (coding.TranscriptId, coding.CodeId, coding.CoderId))
            .ToDictionary(group => group.Key, IReadOnlyList<Coding> (group) => [.. group]);
    }

    /// <summary>Patterns for the union of these codes in one text: a theme is coded where any of them is.</summary>
    public CoverCounts Count(AgreementText text, IReadOnlyList<CodeId> codes)
    {
        var covered = _study.Coders.Select(coder => Covered(text, codes, coder)).ToList();
        return _study.Options.Unit switch
        {
            AgreementUnit.Characters => CharacterSweep.Of(text.Scope, covered),
            AgreementUnit.Sentences => SentenceSweep.Of(text.Sentences, covered, _study.Options.Coverage),
            _ => throw new InvalidOperationException($"Unit {_study.Options.Unit}"),
        };
    }

    /// <summary>How many codings with these codes each coder made, in texts that two coders finished.</summary>
    public IReadOnlyList<int> Passages(IReadOnlyList<AgreementText> texts, IReadOnlyList<CodeId> codes) =>
    [
        .. _study.Coders.Select(coder => texts
            .Where(IsDoubleCoded)
            .Sum(text => codes.Sum(code => Of(text, code, coder).Count))),
    ];

    private bool IsDoubleCoded(AgreementText text) => _study.Coders.Count(text.FinishedBy.Contains) >= 2;

    private SpanSet? Covered(AgreementText text, IReadOnlyList<CodeId> codes, PersonId coder)
    {
        if (!text.FinishedBy.Contains(coder))
        {
            return null;
        }

        var spans = codes.SelectMany(code => Of(text, code, coder)).Select(coding => coding.Span).ToList();
        return spans.Count == 0 ? SpanSet.Empty : SpanSet.Of(spans);
    }

    private IReadOnlyList<Coding> Of(AgreementText text, CodeId code, PersonId coder) =>
        _codings.GetValueOrDefault((text.Id, code, coder), None);
}
