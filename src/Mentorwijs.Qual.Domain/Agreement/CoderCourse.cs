using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>One half of what a coder did in a round.</summary>
/// <param name="Texts">How many transcripts it holds.</param>
/// <param name="Codings">The coder's own in them.</param>
/// <param name="AtWork">From coding to coding, without the pauses.</param>
/// <param name="WithOthers">All single codes and all others added up, this coder being the first.</param>
public sealed record CourseHalf(int Texts, int Codings, TimeSpan AtWork, PairCounts WithOthers)
{
    /// <summary>Below it nothing can be said of a pace: codings that were read from a file have one moment.</summary>
    public static readonly TimeSpan LeastWork = TimeSpan.FromMinutes(5);

    /// <summary>Codings in an hour of work, or null where too little time was seen.</summary>
    public double? PerHour => AtWork < LeastWork ? null : Codings / AtWork.TotalHours;

    /// <summary>2a / (2a + b + c); null when nobody coded anything.</summary>
    public double? Positive => Either == 0 ? null : 2.0 * WithOthers.Both / (Either + WithOthers.Both);

    private long Either => WithOthers.Both + WithOthers.OnlyFirst + WithOthers.OnlySecond;
}

/// <summary>How a coder went through a round: the first half of the transcripts against the second.</summary>
/// <remarks>
/// In the order in which this coder began them; a transcript without a coding of the coder has no place in it and is
/// left out. The first half has one more where the number is odd.
/// </remarks>
public static class CoderCourse
{
    /// <summary>A longer time between two codings is a pause, no work.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>Two halves; none with fewer than two transcripts.</summary>
    public static IReadOnlyList<CourseHalf> Of(AgreementTable table, PersonId coder)
    {
        var finished = table.Study.Transcripts.Where(text => text.FinishedBy.Contains(coder))
            .Select(text => text.Id).ToHashSet();
        var texts = table.Study.Codings
            .Where(coding => coding.CoderId == coder && coding.Source == CodingSource.Coder)
            .Where(coding => finished.Contains(coding.TranscriptId))
            .GroupBy(coding => coding.TranscriptId)
            .OrderBy(text => text.Min(coding => coding.At))
            .ThenBy(text => text.Key.Value)
            .ToList();
        return texts.Count < 2
            ? []
            : [.. texts.Chunk((texts.Count + 1) / 2).Select(half => HalfOf(table, coder, half))];
    }

    /// <summary>This coder against each other one, over single codes: the counts of the pairs added up.</summary>
    /// <param name="texts">Null = all texts of the table.</param>
    internal static PairCounts WithOthers(AgreementTable table, PersonId coder, IReadOnlyList<TranscriptId>? texts)
    {
        var coders = table.Study.Coders;
        var place = coders.Index().First(one => one.Item == coder).Index;
        return table.Rows.Where(row => !row.WithDescendants)
            .SelectMany(row => texts is null ? [row.Pooled.Counts] : texts.Select(text => row.ByText[text]))
            .SelectMany(counts => Enumerable.Range(0, coders.Count)
                .Where(other => other != place)
                .Select(other => counts.Pair(place, other)))
            .Aggregate(default(PairCounts), PairCounts.Add);
    }

    private static CourseHalf HalfOf(
        AgreementTable table, PersonId coder, IGrouping<TranscriptId, Coding>[] texts)
    {
        var moments = texts.SelectMany(text => text).Select(coding => coding.At).Order().ToList();
        var atWork = moments.Zip(moments.Skip(1), (one, next) => next - one)
            .Where(time => time <= Pause)
            .Aggregate(TimeSpan.Zero, (sum, time) => sum + time);
        return new CourseHalf(
            texts.Length, moments.Count, atWork, WithOthers(table, coder, [.. texts.Select(text => text.Key)]));
    }
}
