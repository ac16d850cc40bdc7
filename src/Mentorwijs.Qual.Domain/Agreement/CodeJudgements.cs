using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>The codings of a study laid out by text, code and coder, to be counted for any set of codes.</summary>
/// <remarks>Invariant: only the coders' own codings, inside the scope of texts that this coder has finished.</remarks>
public sealed class CodeJudgements
{
    private static readonly IReadOnlyList<TextSpan> None = [];

    private readonly AgreementStudy _study;
    private readonly HeardVoices _heard;

    /// <summary>Per text and code a list of spans per coder, in the order of the coders.</summary>
    private readonly Dictionary<TranscriptId, Dictionary<CodeId, List<TextSpan>?[]>> _spans;

    /// <summary>What a text gives for codes that nobody used in it: most cells of a board are of that kind.</summary>
    private readonly Dictionary<TranscriptId, CoverCounts> _unused = [];

    public CodeJudgements(AgreementStudy study)
    {
        (_study, _heard) = (study, new HeardVoices(study.Transcripts));
        var places = study.Coders.Index().ToDictionary(coder => coder.Item, coder => coder.Index);
        var texts = study.Transcripts.ToDictionary(text => text.Id);
        _spans = study.Transcripts.ToDictionary(text => text.Id, _ => new Dictionary<CodeId, List<TextSpan>?[]>());
        foreach (var coding in study.Codings.Where(coding => coding.Source == CodingSource.Coder))
        {
            if (places.TryGetValue(coding.CoderId, out var coder)
                && texts.TryGetValue(coding.TranscriptId, out var text)
                && text.FinishedBy.Contains(coding.CoderId)
                && text.Scope.Overlaps(coding.Span))
            {
                var ofText = _spans[coding.TranscriptId];
                if (!ofText.TryGetValue(coding.CodeId, out var ofCode))
                {
                    ofText[coding.CodeId] = ofCode = new List<TextSpan>?[study.Coders.Count];
                }

                (ofCode[coder] ??= []).Add(coding.Span);
            }
        }
    }

    /// <summary>Patterns for the union of these codes in one text: a theme is coded where any of them is.</summary>
    public CoverCounts Count(AgreementText text, IReadOnlyList<CodeId> codes)
    {
        if (_study.Options.Unit == AgreementUnit.Respondents)
        {
            return CoverCounts.Of(
                _study.Coders.Count, _heard.HomeAt(text.Id).Select(who => PatternOf(who, codes)));
        }

        var ofText = _spans[text.Id];
        foreach (var code in codes)
        {
            if (ofText.ContainsKey(code))
            {
                return Sweep(text, codes);
            }
        }

        if (!_unused.TryGetValue(text.Id, out var unused))
        {
            _unused[text.Id] = unused = Sweep(text, codes);
        }

        return unused;
    }

    /// <summary>How many codings with these codes each coder made, in texts that two coders finished.</summary>
    public IReadOnlyList<int> Passages(IReadOnlyList<AgreementText> texts, IReadOnlyList<CodeId> codes)
    {
        var counts = new int[_study.Coders.Count];
        foreach (var ofText in texts.Where(IsDoubleCoded).Select(text => _spans[text.Id]))
        {
            foreach (var code in codes)
            {
                for (var coder = 0; coder < counts.Length && ofText.TryGetValue(code, out var ofCode); coder++)
                {
                    counts[coder] += ofCode[coder]?.Count ?? 0;
                }
            }
        }

        return counts;
    }

    private CoverCounts Sweep(AgreementText text, IReadOnlyList<CodeId> codes)
    {
        var covered = new SpanSet?[_study.Coders.Count];
        for (var coder = 0; coder < covered.Length; coder++)
        {
            covered[coder] = Covered(text, codes, coder);
        }

        return _study.Options.Unit switch
        {
            AgreementUnit.Characters => CharacterSweep.Of(text.Scope, covered),
            AgreementUnit.Sentences or AgreementUnit.Paragraphs or AgreementUnit.Turns =>
                UnitSweep.Of(text.Units, covered, _study.Options.Coverage),
            _ => throw new InvalidOperationException($"Unit {_study.Options.Unit}"),
        };
    }

    // A respondent is judged by who finished every transcript this person speaks in.
    private KeyValuePair<CoverPattern, long> PatternOf(Guid who, IReadOnlyList<CodeId> codes)
    {
        var (present, covering) = (0UL, 0UL);
        for (var coder = 0; coder < _study.Coders.Count; coder++)
        {
            var place = coder;
            var covered = _heard.Of(who)
                .Select(heard => (heard.Voice, Spans: Covered(heard.Text, codes, place))).ToList();
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

    // Null: has not finished this text.
    private SpanSet? Covered(AgreementText text, IReadOnlyList<CodeId> codes, int coder) =>
        !text.FinishedBy.Contains(_study.Coders[coder]) ? null
        : codes.Count == 1 ? SpanSet.Of(SpansOf(text, codes[0], coder))
        : SpanSet.Of(codes.SelectMany(code => SpansOf(text, code, coder)));

    private IReadOnlyList<TextSpan> SpansOf(AgreementText text, CodeId code, int coder) =>
        _spans[text.Id].TryGetValue(code, out var ofCode) ? ofCode[coder] ?? None : None;
}
