using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Knows who belongs together: an employee and the own supervisor, each of whom may read the report.</summary>
public sealed class Dyads
{
    private readonly HashSet<(RespondentId, RespondentId)> _pairs;

    /// <param name="respondents">Everybody of the project; it is enough that one half names the other.</param>
    public Dyads(IReadOnlyCollection<Respondent> respondents)
    {
        var byName = respondents.ToLookup(person => person.Pseudonym.Trim(), StringComparer.OrdinalIgnoreCase);
        _pairs =
        [
            .. from person in respondents
               from other in byName[person.BelongsWith?.Trim() ?? ""]
               where other.Id != person.Id
               from pair in new[] { (person.Id, other.Id), (other.Id, person.Id) }
               select pair,
        ];
    }

    public bool IsPair(Respondent one, Respondent other) => _pairs.Contains((one.Id, other.Id));

    /// <summary>True: someone of the first belongs with someone of the second; nobody stands in both.</summary>
    public bool Ties(IReadOnlyList<Respondent> some, IReadOnlyList<Respondent> others) =>
        some.Any(one => others.Any(other => IsPair(one, other)));
}
