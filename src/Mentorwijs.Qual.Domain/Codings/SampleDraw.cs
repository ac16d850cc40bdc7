using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>Transcripts with the same traits, and which of them were drawn.</summary>
/// <param name="Values">One for each trait of the plan; "" = unknown.</param>
/// <param name="Candidates">All that could be drawn, by name.</param>
/// <param name="Drawn">In the order in which they were drawn.</param>
public sealed record DrawnStratum(
    IReadOnlyList<string> Values, IReadOnlyList<NamedTranscript> Candidates, IReadOnlyList<TranscriptId> Drawn);

/// <summary>A stratified random sample of transcripts, with all that is needed to draw it again.</summary>
/// <remarks>
/// Invariant: the strata are in the order of their values and each transcript lies in exactly one. The same plan gives
/// the same sample, in whatever order the transcripts come in.
/// </remarks>
public sealed record SampleDraw
{
    public required DrawPlan Plan { get; init; }

    public required IReadOnlyList<DrawnStratum> Strata { get; init; }

    /// <summary>Who started the round with it; null in a draw that is only looked at.</summary>
    public PersonId? By { get; init; }

    public DateTimeOffset? At { get; init; }

    /// <summary>Stratum by stratum.</summary>
    public IEnumerable<TranscriptId> Transcripts => Strata.SelectMany(stratum => stratum.Drawn);

    public int CandidateCount => Strata.Sum(stratum => stratum.Candidates.Count);

    public int DrawnCount => Strata.Sum(stratum => stratum.Drawn.Count);

    public static Outcome<SampleDraw> Of(DrawPlan plan, IReadOnlyCollection<DrawCandidate> candidates)
    {
        var size = plan.SizeOf(candidates.Count);
        if (size.Refusal is { } refusal)
        {
            return refusal;
        }

        var groups = candidates
            .GroupBy(one => string.Join('\0', plan.Traits.Select(trait => one[trait])), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.Id.Value)
                .ToList())
            .ToList();
        var shares = LargestRemainder.Share(size.Value, [.. groups.Select(group => group.Count)]);
        var draws = new SeededDraws(plan.Seed);
        return new SampleDraw
        {
            Plan = plan,
            Strata =
            [
                .. groups.Zip(shares, (group, share) => new DrawnStratum(
                    [.. plan.Traits.Select(trait => group[0][trait])],
                    [.. group.Select(one => new NamedTranscript(one.Id, one.Name))],
                    Pick(group, share, draws))),
            ],
        };
    }

    /// <summary>The same draw from what was kept: it gives the same strata and the same transcripts.</summary>
    public Outcome<SampleDraw> Again() => Of(
        Plan,
        [
            .. from stratum in Strata
               let traits = Plan.Traits.Zip(stratum.Values).ToDictionary(StringComparer.Ordinal)
               from one in stratum.Candidates
               select new DrawCandidate(one.Id, one.Name, traits),
        ]);

    /// <summary>Whether both drew the same transcripts from the same strata, whoever did it and when.</summary>
    public bool IsSame(SampleDraw other) =>
        Strata.Count == other.Strata.Count
        && Strata.Zip(other.Strata).All(pair =>
            pair.First.Values.SequenceEqual(pair.Second.Values, StringComparer.Ordinal)
            && pair.First.Candidates.SequenceEqual(pair.Second.Candidates)
            && pair.First.Drawn.SequenceEqual(pair.Second.Drawn));

    // Shuffles the front only: Durstenfeld (1964), CACM 7, algorithm 235.
    private static List<TranscriptId> Pick(List<DrawCandidate> group, int share, SeededDraws draws)
    {
        var left = group.Select(one => one.Id).ToList();
        for (var place = 0; place < share; place++)
        {
            var found = place + draws.Below(left.Count - place);
            (left[place], left[found]) = (left[found], left[place]);
        }

        return left[..share];
    }
}
