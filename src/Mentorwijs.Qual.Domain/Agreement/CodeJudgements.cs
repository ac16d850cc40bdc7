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
    private readonly HeardVoices _heard;
    private readonly Dictionary<(TranscriptId, CodeId, PersonId), IReadOnlyList<Coding>> _codings;

    public CodeJudgements(AgreementStudy study)
    {
        (_study, _heard) = (study, new HeardVoices(study.Transcripts));
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
        return _study.Options.Unit switch
        {
            AgreementUnit.Characters => CharacterSweep.Of(text.Scope, CoveredByEach()),
            AgreementUnit.Sentences or AgreementUnit.Paragraphs or AgreementUnit.Turns =>
                UnitSweep.Of(text.Units, CoveredByEach(), _study.Options.Coverage),
            AgreementUnit.Respondents => CoverCounts.Of(
                _study.Coders.Count, _heard.HomeAt(text.Id).Select(who => PatternOf(who, codes))),
            _ => throw new InvalidOperationException($"Unit {_study.Options.Unit}"),
        };

        IReadOnlyList<SpanSet?> CoveredByEach() => [.. _study.Coders.Select(coder => Covered(text, codes, coder))];
    }

    /// <summary>How many codings with these codes each coder made, in texts that two coders finished.</summary>
    public IReadOnlyList<int> Passages(IReadOnlyList<AgreementText> texts, IReadOnlyList<CodeId> codes) =>
    [
        .. _study.Coders.Select(coder => texts
            .Where(IsDoubleCoded)
            .Sum(text => codes.Sum(code => Of(text, code, coder).Count))),
    ];

    // A respondent is judged by who finished every transcript this person speaks in.
    private KeyValuePair<CoverPattern, long> PatternOf(Guid who, IReadOnlyList<CodeId> codes)
    {
        var (present, covering) = (0UL, 0UL);
        for (var coder = 0; coder < _study.Coders.Count; coder++)
        {
            var covered = _heard.Of(who)
                .Select(heard => (heard.Voice, Spans: Covered(heard.Text, codes, _study.Coders[coder]))).ToList();
            if (covered.TrueForAll(one => one.Spans is not null))
            {
                present |= CoverPattern.BitOf(coder);
                covering |= covered.Exists(one => one.Spans?.Spans.Any(one.Voice.Turns.Overlaps) == true)
                    ? CoverPattern.BitOf(coder)
                    : 0;
            }
        }

        return new(new CoverPattern(present, covering), 1);
    }

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
