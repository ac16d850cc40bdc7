using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Analysis;

/// <summary>How many respondents call something a facilitator, a barrier and so on; each stands in one count.</summary>
/// <param name="Facilitator">Respondents who only, or besides neutral words, call it helpful.</param>
/// <param name="Barrier">Respondents who only, or besides neutral words, call it a hindrance.</param>
/// <param name="Mixed">Respondents who call it both, or whose words were coded as mixed.</param>
/// <param name="Neutral">Respondents who describe it without helping or hindering.</param>
/// <param name="NotSaid">Respondents for whom no coder recorded a direction.</param>
public readonly record struct StanceCounts(int Facilitator, int Barrier, int Mixed, int Neutral, int NotSaid)
{
    /// <summary>Distinct respondents.</summary>
    public int Total => Facilitator + Barrier + Mixed + Neutral + NotSaid;

    /// <summary>
    /// What one respondent says over all own codings of a code: mixed when any coding is mixed or both facilitator and
    /// barrier occur; else facilitator, barrier, neutral in that order; null when no coding has a direction.
    /// </summary>
    public static Direction? StanceOf(IReadOnlyCollection<Direction?> said)
    {
        var (helps, hinders) = (said.Contains(Direction.Facilitator), said.Contains(Direction.Barrier));
        return said.Contains(Direction.Mixed) || (helps && hinders) ? Direction.Mixed
            : helps ? Direction.Facilitator
            : hinders ? Direction.Barrier
            : said.Contains(Direction.Neutral) ? Direction.Neutral
            : null;
    }

    /// <summary>Counts stances, one of each respondent.</summary>
    public static StanceCounts Of(IEnumerable<Direction?> stances)
    {
        var counts = default(StanceCounts);
        foreach (var stance in stances)
        {
            counts = stance switch
            {
                Direction.Facilitator => counts with { Facilitator = counts.Facilitator + 1 },
                Direction.Barrier => counts with { Barrier = counts.Barrier + 1 },
                Direction.Mixed => counts with { Mixed = counts.Mixed + 1 },
                Direction.Neutral => counts with { Neutral = counts.Neutral + 1 },
                null => counts with { NotSaid = counts.NotSaid + 1 },
                _ => throw new InvalidOperationException($"Direction {stance}"),
            };
        }

        return counts;
    }
}
