namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>Hands out the numbers within a perspective: stable once given, never given twice.</summary>
public sealed class PerspectiveNumbers(IEnumerable<Respondent> known)
{
    private readonly Dictionary<string, int> _last = known.GroupBy(respondent => respondent.Perspective)
        .ToDictionary(same => same.Key, same => same.Max(respondent => respondent.Number), StringComparer.Ordinal);

    /// <summary>With its number: the one it had, or the next one when it is new in its perspective.</summary>
    public Respondent Numbered(Respondent? before, Respondent after) => before?.Perspective == after.Perspective
        ? after with { Number = before.Number }
        : after with { Number = _last[after.Perspective] = 1 + _last.GetValueOrDefault(after.Perspective) };
}
