using System.Globalization;

namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>Takes over one cell of a list into a respondent, or says what is wrong with it.</summary>
public sealed class RespondentCells(IReadOnlyList<Perspective> perspectives)
{
    // Day before month, as in the Netherlands; ISO; never a year of two digits, which could be a day.
    private static readonly string[] Dates =
        ["d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "d MMMM yyyy", "d MMM yyyy"];

    private static readonly CultureInfo[] DateLanguages =
        [CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("nl-NL"), CultureInfo.GetCultureInfo("en-GB")];

    private static readonly Dictionary<string, Consent> Answers = new[]
    {
        (Consent.NotKnown, ",?,-,onbekend,niet bekend,unknown,not known,n.v.t.,nvt,n/a"),
        (Consent.Yes, "ja,j,yes,y,x,waar,true,1"),
        (Consent.No, "nee,neen,n,no,onwaar,false,0"),
    }.SelectMany(row => row.Item2.Split(',').Select(word => (word, row.Item1)))
        .ToDictionary(pair => pair.word, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Joining = new(StringComparer.Ordinal) { "of", "or", "en", "and" };

    private static readonly char[] BetweenNames = [',', ';', '\n', '|'];

    /// <summary>Null: taken over.</summary>
    public RespondentFault? Set(ref Respondent respondent, RespondentColumn column, string cell)
    {
        var text = cell.Length == 0 ? null : cell;
        if (cell.Length > RespondentRules.LimitOf(column))
        {
            return RespondentFault.TextTooLong;
        }

        switch (column)
        {
            case RespondentColumn.Pseudonym when text is null:
                return RespondentFault.NumberMissing;
            case RespondentColumn.Pseudonym:
                respondent = respondent.Pseudonym.Length > 0 ? respondent : respondent with { Pseudonym = cell };
                return null;
            case RespondentColumn.Perspective:
                return SetPerspective(ref respondent, cell);
            case RespondentColumn.InterviewedOn:
                return SetDate(ref respondent, cell);
            case RespondentColumn.MayQuote or RespondentColumn.MayTranslate or RespondentColumn.MayArchive:
                return SetConsent(ref respondent, column, cell);
            default:
                respondent = WithText(respondent, column, text);
                return null;
        }
    }

    /// <summary>A column of the study's own; an empty cell takes the trait away.</summary>
    public static RespondentFault? SetOther(ref Respondent respondent, string header, string cell)
    {
        if (header.Length > RespondentRules.MaxTraitLength || cell.Length > RespondentRules.MaxRemarkLength)
        {
            return RespondentFault.TextTooLong;
        }

        var others = respondent.Others.ToList();
        var at = others.FindIndex(other => string.Equals(other.Label, header, StringComparison.OrdinalIgnoreCase));
        if (at >= 0)
        {
            others.RemoveAt(at);
        }

        if (cell.Length > 0)
        {
            others.Insert(at < 0 ? others.Count : at, new OtherTrait(header, cell));
        }

        respondent = respondent with { Others = others };
        return null;
    }

    /// <summary>Id of the perspective that words stand for; "Werkgever/HR" is "Werkgever of HR". Null: none.</summary>
    public string? PerspectiveOf(string words) => perspectives.FirstOrDefault(perspective =>
        new[] { perspective.Id, perspective.Label.Nl, perspective.Label.En }.OfType<string>()
            .Any(name => Parts(name).SetEquals(Parts(words))))?.Id;

    private RespondentFault? SetPerspective(ref Respondent respondent, string cell)
    {
        if (cell.Length == 0)
        {
            return respondent.Perspective.Length == 0 ? RespondentFault.PerspectiveMissing : null;
        }

        if (PerspectiveOf(cell) is not { } perspective)
        {
            return RespondentFault.PerspectiveUnknown;
        }

        respondent = respondent with { Perspective = perspective };
        return null;
    }

    private static RespondentFault? SetDate(ref Respondent respondent, string cell)
    {
        if (cell.Length == 0)
        {
            respondent = respondent with { InterviewedOn = null };
            return null;
        }

        foreach (var language in DateLanguages)
        {
            if (DateOnly.TryParseExact(cell, Dates, language, DateTimeStyles.None, out var date) && date.Year >= 1900)
            {
                respondent = respondent with { InterviewedOn = date };
                return null;
            }
        }

        return RespondentFault.DateBroken;
    }

    private static RespondentFault? SetConsent(ref Respondent respondent, RespondentColumn column, string cell)
    {
        if (!Answers.TryGetValue(cell, out var answer))
        {
            return RespondentFault.ConsentUnclear;
        }

        respondent = column switch
        {
            RespondentColumn.MayQuote => respondent with { MayQuote = answer },
            RespondentColumn.MayTranslate => respondent with { MayTranslate = answer },
            _ => respondent with { MayArchive = answer },
        };
        return null;
    }

    private static Respondent WithText(Respondent respondent, RespondentColumn column, string? text) => column switch
    {
        RespondentColumn.Sector => respondent with { Sector = text },
        RespondentColumn.Region => respondent with { Region = text },
        RespondentColumn.Size => respondent with { Size = text },
        RespondentColumn.Gender => respondent with { Gender = text },
        RespondentColumn.AgeGroup => respondent with { AgeGroup = text },
        RespondentColumn.Guide => respondent with { Guide = text },
        RespondentColumn.BelongsWith => respondent with { BelongsWith = text },
        RespondentColumn.Remark => respondent with { Remark = text },
        RespondentColumn.Transcripts => respondent with { Transcripts = NamesIn(text) },
        _ => throw new InvalidOperationException($"Column {column}"),
    };

    /// <summary>Names of files as typed in one field, without their extensions.</summary>
    public static IReadOnlyList<string> NamesIn(string? text) =>
    [
        .. (text ?? "").Split(BetweenNames).Select(WithoutExtension).Where(name => name.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    // Only a known kind of ending: "Gesprek 2.1" is a name.
    private static string WithoutExtension(string name)
    {
        var trimmed = name.Trim();
        var dot = trimmed.LastIndexOf('.');
        return dot > 0 && trimmed[(dot + 1)..].ToUpperInvariant() is "DOCX" or "DOCM" or "TXT" or "VTT" or "SRT"
            or "PDF" or "ODT" or "RTF" or "MD" or "CSV" or "HTML"
            ? trimmed[..dot].Trim()
            : trimmed;
    }

    private static HashSet<string> Parts(string words) =>
        Slug.From(words).Split('-').Where(word => !Joining.Contains(word)).ToHashSet(StringComparer.Ordinal);
}
