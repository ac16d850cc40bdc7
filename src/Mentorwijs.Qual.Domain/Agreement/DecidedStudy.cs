using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>A study as the decisions left it: what was decided on stands for every coder who had a part in it.
/// </summary>
/// <remarks>Differences without a final decision stay as they are, so figures of it tell how far a round has come.
/// Worked: A has code t on [0, 10), B has nothing; decided as A had it, so both have it and one coding was changed.
/// </remarks>
/// <param name="ChangedCodings">Codings of all coders that were changed, added or taken away.</param>
public sealed record DecidedStudy(AgreementStudy Study, int ChangedCodings)
{
    /// <param name="study">As it was coded.</param>
    /// <param name="comparisons">Of every two coders of it.</param>
    /// <param name="newId">The codings of the result have ids of their own; they are stored nowhere.</param>
    public static DecidedStudy Of(
        AgreementStudy study,
        IReadOnlyList<Comparison> comparisons,
        IReadOnlyList<Resolution> resolutions,
        Func<CodingId> newId)
    {
        var gone = new HashSet<CodingId>();
        var decided = new List<Coding>();
        var changed = 0;
        foreach (var coder in study.Coders)
        {
            foreach (var outcome in CoderOutcomes.Of(coder, study, comparisons, resolutions, newId))
            {
                if (outcome.Own is { } own)
                {
                    gone.Add(own.Id);
                }

                decided.AddRange(outcome.Decided.Select(coding => coding with
                {
                    CoderId = coder,
                    Source = CodingSource.Coder,
                }));
                changed += outcome.Kind == OutcomeKind.AsOwn ? 0 : 1;
            }
        }

        return new DecidedStudy(
            study with { Codings = [.. study.Codings.Where(coding => !gone.Contains(coding.Id)), .. decided] },
            changed);
    }
}
