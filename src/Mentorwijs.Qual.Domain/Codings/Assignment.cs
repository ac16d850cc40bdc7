using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>Who codes one transcript of a round.</summary>
public sealed record Assignment(TranscriptId TranscriptId, IReadOnlyList<PersonId> Coders);

/// <summary>Gives each transcript to two of the coders, so that the work and the pairs are spread evenly.</summary>
/// <remarks>
/// Alpha takes units with different pairs of coders: Krippendorff (2011), Computing alpha-reliability, p. 5 ('missing
/// data'). Worked: four coders and six transcripts make each of the six pairs once, three transcripts a coder.
/// </remarks>
public static class PairsByTurns
{
    /// <param name="transcripts">In the order of dealing: stratum by stratum spreads the pairs over the strata.</param>
    /// <param name="coders">In the order of the round.</param>
    public static IReadOnlyList<Assignment> Deal(
        IReadOnlyList<TranscriptId> transcripts, IReadOnlyList<PersonId> coders)
    {
        var pairs = (from first in Enumerable.Range(0, coders.Count)
                     from second in Enumerable.Range(first + 1, coders.Count - first - 1)
                     select (First: first, Second: second)).ToList();
        var turns = new int[pairs.Count];
        var load = new int[coders.Count];
        var dealt = new List<Assignment>();
        foreach (var transcript in transcripts)
        {
            // the pair used least; of those, the one with the least work
            var pair = Enumerable.Range(0, pairs.Count)
                .OrderBy(one => turns[one])
                .ThenBy(one => load[pairs[one].First] + load[pairs[one].Second])
                .ThenBy(one => Math.Max(load[pairs[one].First], load[pairs[one].Second]))
                .ThenBy(one => one).First();
            turns[pair]++;
            load[pairs[pair].First]++;
            load[pairs[pair].Second]++;
            dealt.Add(new Assignment(transcript, [coders[pairs[pair].First], coders[pairs[pair].Second]]));
        }

        return dealt;
    }
}
