using System.Buffers.Text;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Journal;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>Works out what themes and texts become when changes of a document are taken over.</summary>
internal static class ReturnedTexts
{
    private static readonly HashSet<string> Parts =
        new(StringComparer.Ordinal) { "message", "body", "Contrast", "Exceptions", "ThemeAdvice" };

    /// <summary>True: the text has a place in the program, so it can be kept.</summary>
    public static bool Knows(string name) => FreeTexts.Find(name) is not null || PartOf(name) is not null;

    public static Outcome<ReturnTaken> Take(
        ProjectId project, IReadOnlyList<Theme> themes, IReadOnlyList<FreeText> texts,
        IReadOnlyList<ReturnedChange> changes)
    {
        var now = themes.ToDictionary(theme => theme.Id);
        var written = new List<FreeTextChanged>();
        foreach (var change in changes)
        {
            var wrong = change.Free.Length == 0 ? TakeQuote(now, change)
                : PartOf(change.Free) is { } part ? TakePart(now, part, change)
                : TakeText(project, texts, written, change);
            if (wrong is not null)
            {
                return wrong;
            }
        }

        var rewritten = new List<ThemeChanged>();
        foreach (var before in themes.Where(theme => !ThemeChanged.IsSame(theme, now[theme.Id])))
        {
            var tidy = ThemeRules.Check(now[before.Id]);
            if (tidy.Refusal is { } refusal)
            {
                return refusal;
            }

            rewritten.Add(new ThemeChanged(before, tidy.Value));
        }

        return new ReturnTaken(rewritten, written);
    }

    private static (ThemeId Theme, string Part)? PartOf(string name)
    {
        var bytes = new byte[16];
        return name.Split('.') is ["theme", { Length: 22 } id, var part] && Parts.Contains(part)
            && Base64Url.TryDecodeFromChars(id, bytes, out var written) && written == bytes.Length
                ? (new ThemeId(new Guid(bytes, bigEndian: true)), part)
                : null;
    }

    private static ThemeIsGone? TakePart(
        Dictionary<ThemeId, Theme> now, (ThemeId Theme, string Part) place, ReturnedChange change)
    {
        if (!now.TryGetValue(place.Theme, out var theme))
        {
            return new ThemeIsGone();
        }

        now[place.Theme] = place.Part switch
        {
            "message" => theme with { Message = change.After },
            "body" => theme with { Body = change.After },
            "Contrast" => theme with { Contrast = change.After },
            "Exceptions" => theme with { Exceptions = change.After },
            "ThemeAdvice" => theme with { Advice = change.After },
            _ => throw new InvalidOperationException($"Part {place.Part}"),
        };
        return null;
    }

    private static Refusal? TakeText(
        ProjectId project, IReadOnlyList<FreeText> texts, List<FreeTextChanged> written, ReturnedChange change)
    {
        var tidy = FreeTexts.Check(change.Free, change.After);
        if (tidy.Refusal is { } refusal)
        {
            return refusal;
        }

        var before = texts.FirstOrDefault(text => text.Name == change.Free);
        if (before?.Text != tidy.Value && (before is not null || tidy.Value.Length > 0)
            && !written.Exists(other => (other.Before ?? other.After)?.Name == change.Free))
        {
            written.Add(new FreeTextChanged(before, tidy.Value.Length == 0 ? null : new FreeText
            {
                ProjectId = project,
                Name = change.Free,
                Text = tidy.Value,
            }));
        }

        return null;
    }

    private static ThemeIsGone? TakeQuote(Dictionary<ThemeId, Theme> now, ReturnedChange change)
    {
        if (change.Coding is not { } coding || change.Theme is not { } from || !now.TryGetValue(from, out var theme))
        {
            return new ThemeIsGone();
        }

        now[from] = theme with { Quotes = [.. theme.Quotes.Where(quote => quote != coding)] };
        if (change.Kind == ReturnedKind.QuoteMoved && change.NewTheme is { } goal)
        {
            if (!now.TryGetValue(goal, out var other))
            {
                return new ThemeIsGone();
            }

            List<CodingId> quotes = [.. other.Quotes.Where(quote => quote != coding)];
            quotes.Insert(change.Behind is { } above ? quotes.IndexOf(above) + 1 : 0, coding);
            now[goal] = other with { Quotes = quotes };
        }

        return null;
    }
}
