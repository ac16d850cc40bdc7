using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Short words for perspectives on a paper: one letter beside a point, more than one person.</summary>
public sealed class PerspectiveWords
{
    /// <summary>Perspectives with fewer than <see cref="SourceLabel.SmallestPerspective"/> people share it.</summary>
    private const string MarkOfFew = "P";

    // of the perspectives that come with the program; any other is called by its label
    private static readonly Dictionary<(string Id, string Language), (string Mark, string Many)> Known = new()
    {
        [("leidinggevende", "nl")] = ("L", "leidinggevenden"),
        [("werknemer", "nl")] = ("W", "werknemers"),
        [("werkgever", "nl")] = ("G", "werkgevers"),
        [("trainer", "nl")] = ("T", "trainers"),
        [("gemeente", "nl")] = ("M", "mensen bij gemeenten"),
        [("leidinggevende", "en")] = ("S", "supervisors"),
        [("werknemer", "en")] = ("E", "employees"),
        [("werkgever", "en")] = ("R", "employers"),
        [("trainer", "en")] = ("T", "trainers"),
        [("gemeente", "en")] = ("M", "people at municipalities"),
    };

    private readonly List<(Perspective Perspective, int People, string Mark)> _all = [];
    private readonly string _language;

    internal PerspectiveWords(ChapterMaterial material)
        : this(material.Source.Perspectives, material.Source.Respondents, material.Texts.Language)
    {
    }

    /// <param name="respondents">Everybody who was interviewed; a perspective of few is not marked on its own.</param>
    public PerspectiveWords(
        IReadOnlyList<Perspective> perspectives, IReadOnlyCollection<Respondent> respondents, string language)
    {
        _language = language;
        var people = respondents.CountBy(person => person.Perspective, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal) { MarkOfFew };
        foreach (var perspective in perspectives.Where(perspective => people.ContainsKey(perspective.Id)))
        {
            var number = people[perspective.Id];
            _all.Add((perspective, number, number < SourceLabel.SmallestPerspective
                ? MarkOfFew
                : Free(perspective, taken)));
        }

        // the few stand behind the others, wherever the project lists them
        _all = [.. _all.OrderBy(one => one.Mark == MarkOfFew)];
    }

    /// <summary>"L W P" for these perspectives, in the order of the project; each letter once.</summary>
    public string MarksOf(IReadOnlyCollection<string> perspectives) => string.Join(' ', _all
        .Where(one => perspectives.Contains(one.Perspective.Id)).Select(one => one.Mark).Distinct());

    /// <summary>The letters with their meaning, as far as they occur: "L = leidinggevenden".</summary>
    /// <param name="professional">What the few are called.</param>
    public string Legend(IReadOnlyCollection<string> marks, string professional) => string.Join(", ", _all
        .Where(one => marks.Contains(one.Mark)).DistinctBy(one => one.Mark)
        .Select(one => one.Mark == MarkOfFew
            ? $"{MarkOfFew} = {professional}"
            : $"{one.Mark} = {ManyOf(one.Perspective)}"));

    /// <summary>"leidinggevenden", or "trainer" of one.</summary>
    public string Of(Perspective perspective, int people) =>
        people == 1 ? SourceLabel.NameOf(perspective.Id, [perspective], _language) : ManyOf(perspective);

    private string ManyOf(Perspective perspective) => Known.TryGetValue((perspective.Id, _language), out var words)
        ? words.Many
        : SourceLabel.NameOf(perspective.Id, [perspective], _language);

    private string Free(Perspective perspective, HashSet<string> taken)
    {
        var label = perspective.Label.In(_language) is { Length: > 0 } said ? said : perspective.Id;
        var letters = label.Where(char.IsLetter).Select(letter => char.ToUpperInvariant(letter).ToString());
        var known = Known.TryGetValue((perspective.Id, _language), out var words) ? words.Mark : null;
        return letters.Prepend(known).OfType<string>()
            .Concat(Enumerable.Range(1, 99).Select(number => $"{number}"))
            .First(taken.Add);
    }
}
