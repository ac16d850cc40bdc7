using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Analysis;

/// <summary>Whose judgement analysis uses for a transcript, or why it uses none.</summary>
public enum LayerOrigin
{
    /// <summary>The consensus of a closed round.</summary>
    Consensus,

    /// <summary>The one coder who coded it.</summary>
    OnlyCoder,

    /// <summary>Several coders, no consensus: the one the lead picked.</summary>
    PickedCoder,

    /// <summary>Several coders, no consensus, and none of them picked: left out until the lead does.</summary>
    NobodyPicked,

    /// <summary>In a blind round: left out, for counts would tell coders what others did; or what they did themselves,
    /// while they code it again.</summary>
    StillBlind,

    /// <summary>Nobody has coded it.</summary>
    NotCoded,
}

/// <summary>One transcript as analysis sees it.</summary>
public sealed record AnalysedTranscript(
    TranscriptId Id, LayerOrigin Origin, PersonId? Coder, RoundId? RoundId, IReadOnlyList<Coding> Codings)
{
    /// <summary>False: it plays no part, and outputs name it as left out.</summary>
    public bool TakesPart => Origin is LayerOrigin.Consensus or LayerOrigin.OnlyCoder or LayerOrigin.PickedCoder;
}

/// <summary>The codings that matrices, themes and the chapter are made from; each output says whose they are.</summary>
public sealed record AnalysisLayer(IReadOnlyList<AnalysedTranscript> Transcripts)
{
    public IEnumerable<Coding> Codings => Transcripts.SelectMany(transcript => transcript.Codings);

    public IEnumerable<AnalysedTranscript> LeftOut => Transcripts.Where(transcript => !transcript.TakesPart);

    /// <summary>
    /// Each transcript belongs to the latest blind round of the study that names it, else to the open one, and only
    /// codings of that round count.
    /// </summary>
    /// <param name="picked">The coder the lead picked for a transcript, or null.</param>
    /// <param name="viewer">Who looks: what this person codes again is left out till then; null = nobody does.</param>
    public static AnalysisLayer Of(
        IEnumerable<TranscriptId> transcripts,
        IReadOnlyCollection<CodingRound> rounds,
        IEnumerable<Coding> codings,
        Func<TranscriptId, PersonId?> picked,
        PersonId? viewer = null)
    {
        var byRound = codings.ToLookup(coding => (coding.TranscriptId, coding.RoundId));
        return new AnalysisLayer([.. transcripts.Select(id =>
        {
            var round = Holder(id, rounds);
            return round is null ? new AnalysedTranscript(id, LayerOrigin.NotCoded, null, null, [])
                : rounds.Any(one => viewer is { } repeating && one.HidesFirstTime(repeating, id))
                    ? new AnalysedTranscript(id, LayerOrigin.StillBlind, null, round.Id, [])
                : Choose(id, round, [.. byRound[(id, round.Id)]], picked(id));
        })]);
    }

    private static CodingRound? Holder(TranscriptId id, IReadOnlyCollection<CodingRound> rounds) =>
        rounds.Where(round => round is { IsOpen: false, Kind: RoundKind.Study } && round.Transcripts.Contains(id))
            .MaxBy(round => round.StartedAt)
        ?? rounds.Where(round => round.IsOpen).MaxBy(round => round.StartedAt);

    private static AnalysedTranscript Choose(
        TranscriptId id, CodingRound round, IReadOnlyList<Coding> codings, PersonId? picked)
    {
        var own = codings.Where(coding => coding.Source == CodingSource.Coder).ToLookup(coding => coding.CoderId);
        return round.Phase switch
        {
            RoundPhase.Independent => As(LayerOrigin.StillBlind, null, []),
            RoundPhase.Closed => As(
                LayerOrigin.Consensus, null, codings.Where(coding => coding.Source == CodingSource.Consensus)),
            RoundPhase.Open or RoundPhase.Comparing when own.Count == 0 => As(LayerOrigin.NotCoded, null, []),
            RoundPhase.Open or RoundPhase.Comparing when own.Count == 1 =>
                As(LayerOrigin.OnlyCoder, own.First().Key, own.First()),
            RoundPhase.Open or RoundPhase.Comparing when picked is { } coder && own.Contains(coder) =>
                As(LayerOrigin.PickedCoder, coder, own[coder]),
            RoundPhase.Open or RoundPhase.Comparing => As(LayerOrigin.NobodyPicked, null, []),
            _ => throw new InvalidOperationException($"Phase {round.Phase}"),
        };

        AnalysedTranscript As(LayerOrigin origin, PersonId? coder, IEnumerable<Coding> chosen) =>
            new(id, origin, coder, round.Id, [.. chosen.OrderBy(coding => coding.Span.Start)]);
    }
}
