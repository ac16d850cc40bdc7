using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>Holds the fields of each code against the rules (CB020 to CB030).</summary>
internal sealed class FieldChecks
{
    private readonly FrontMatter _front;
    private readonly HashSet<string> _languages;
    private readonly HashSet<string> _slugs;
    private readonly List<CodebookProblem> _problems = [];

    private FieldChecks(CodebookDocument document, FrontMatter front)
    {
        _front = front;
        _languages = ["nl", "en", .. front.Languages];
        _slugs = [.. document.Sections.Select(section => section.Slug)];
    }

    public static IReadOnlyList<CodebookProblem> Of(CodebookDocument document, FrontMatter front)
    {
        var checks = new FieldChecks(document, front);
        foreach (var section in document.Sections)
        {
            checks.Check(section);
        }

        return checks._problems;
    }

    private void Check(CodebookSection section)
    {
        // The heading is the name in the language of the file.
        var first = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            [Key(FieldKind.Name, "", _front.Language)] = section.Line,
        };
        foreach (var field in section.Fields)
        {
            Shape(field);
            Repeat(field, first);
            Meaning(field);
        }
    }

    private void Shape(CodebookField field)
    {
        if (field.Kind == FieldKind.Unlabelled)
        {
            Add("CB020", ProblemSeverity.Warning, field.Line);
        }

        if (field.Below.Length > 0)
        {
            Add("CB020", ProblemSeverity.Warning, field.BelowLine);
        }

        if (field.Language is { } language && !_languages.Contains(language))
        {
            Add("CB021", ProblemSeverity.Warning, field.Line, language);
        }

        if (field.Kind == FieldKind.Custom)
        {
            Add("CB022", ProblemSeverity.Info, field.Line, field.Label);
        }
    }

    private void Repeat(CodebookField field, Dictionary<string, int> first)
    {
        var key = Key(field.Kind, field.Label, field.Language ?? _front.Language);
        if (!CodebookLabels.MayRepeat(field.Kind) && !first.TryAdd(key, field.Line))
        {
            _problems.Add(new CodebookProblem("CB023", ProblemSeverity.Error, field.Line, field.Label, first[key]));
        }
    }

    // A field that says the same in every language is there once, whatever language stands behind its label.
    private static string Key(FieldKind kind, string label, string language) => kind switch
    {
        FieldKind.Custom => $"{label.ToLowerInvariant()} {language}",
        FieldKind.Name or FieldKind.Definition or FieldKind.Include or FieldKind.Exclude or FieldKind.Synonyms =>
            $"{kind} {language}",
        _ => $"{kind}",
    };

    private void Meaning(CodebookField field)
    {
        var isKnown = field.Kind switch
        {
            FieldKind.Assignable => FieldValues.YesOrNo(field.Value) is not null,
            FieldKind.Status => FieldValues.IsRetired(field.Value) is not null,
            FieldKind.Rating => _front.Dimensions.Any(dimension => dimension.Id == field.Value),
            _ => true,
        };
        if (!isKnown)
        {
            Add("CB024", ProblemSeverity.Warning, field.Line, field.Value);
        }

        var links = field.Kind == FieldKind.ReplacedBy
            ? [FieldValues.Target(field.Value)]
            : FieldValues.Links(field.Value);
        foreach (var link in links)
        {
            if (!_slugs.Contains(link))
            {
                Add("CB030", ProblemSeverity.Warning, field.Line, link);
            }
        }
    }

    private void Add(string code, ProblemSeverity severity, int line, string? detail = null) =>
        _problems.Add(new CodebookProblem(code, severity, line, detail));
}
