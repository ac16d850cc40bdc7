using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Formats.Exchange;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Workbench.Exchange;

/// <summary>The passages with a star or chosen for a theme, in the words and under the label of the chapter.</summary>
/// <remarks>Whoever did not agree to be quoted is not in it; nor is a pseudonym or the name of a transcript, which
/// would undo the label. The id finds the passage in the table of codings.</remarks>
internal sealed class QuotesSheet
{
    private readonly TableMaterial _material;
    private readonly Dictionary<CodingId, List<(Theme Theme, int Place)>> _chosen = [];

    private QuotesSheet(TableMaterial material)
    {
        _material = material;
        foreach (var theme in material.Themes)
        {
            foreach (var (place, quote) in theme.Quotes.Index())
            {
                (_chosen.TryGetValue(quote, out var themes) ? themes : _chosen[quote] = []).Add((theme, place));
            }
        }
    }

    /// <param name="refused">How many passages are left out because somebody did not agree to be quoted.</param>
    public static Sheet Of(TableMaterial material, out int refused)
    {
        var sheet = new QuotesSheet(material);
        var quotes = QuotesOf.Project(
            material.Rows, material.Tree.Books, material.Words.Language, material.Edits);
        var found = material.Rows.Layer.Codings
            .Where(coding => coding.Stars > 0 || sheet._chosen.ContainsKey(coding.Id))
            .Select(coding => (Coding: coding, Quote: quotes.Of(coding)))
            .Where(one => one.Quote is not { Standing: QuoteStanding.NoLongerFits })
            .ToList();
        refused = found.Count(one => one.Quote?.IsRefused ?? false);
        return new Sheet
        {
            Name = material.Words["Sheet_Quotes"],
            Columns = sheet.Columns,
            FrozenColumns = 0,
            Rows =
            [
                .. found.Where(one => one.Quote is { IsRefused: false })
                    .OrderBy(one => sheet.OrderOf(one.Coding)).ThenByDescending(one => one.Coding.Stars)
                    .Select(one => sheet.RowOf(one.Coding, one.Quote!)), // not null: filtered two lines above
            ],
            HasFilter = true,
        };
    }

    private IReadOnlyList<SheetColumn> Columns =>
    [
        Head("Theme", 34), Head("Label", 28),
        new(KindWords.Say(RespondentColumn.Perspective, _material.Words.Culture), 24), Head("Text", 90),
        Head("Direction", 16), Head("Stars"), .. _material.CodeColumns, Head("Sensitive"),
        new(KindWords.Say(RespondentColumn.MayQuote, _material.Words.Culture)), Head("Id", 38),
    ];

    private IReadOnlyList<SheetCell> RowOf(Coding coding, Quote quote)
    {
        var code = _material.Tree.Find(coding.CodeId);
        var themes = _chosen.GetValueOrDefault(coding.Id) ?? [];
        return
        [
            new TextCell(string.Join("; ", themes.Select(one => one.Theme.Title))), new TextCell(quote.SourceLabel),
            Joined(quote.People.Where(MaySayPerspective).Select(person => _material.NameOf(person.Perspective))),
            new TextCell(quote.Text),
            _material.DirectionOf(coding), new NumberCell(coding.Stars, NumberLook.Whole),
            .. code is null ? [SheetCell.Empty, SheetCell.Empty, SheetCell.Empty] : _material.CellsOf(code),
            _material.YesOrNo(code?.IsSensitive ?? false),
            Joined(quote.People.Select(person => KindWords.Say(person.MayQuote, _material.Words.Culture))),
            new TextCell(coding.Id.Value.ToString()),
        ];
    }

    // Where so few share it, the label does not say it, and neither may the column beside it.
    private bool MaySayPerspective(Respondent person) => _material.Rows.Respondents.Count(other =>
        string.Equals(other.Perspective, person.Perspective, StringComparison.OrdinalIgnoreCase))
        >= SourceLabel.SmallestPerspective;

    // As the chapter has them, and behind those what no theme shows.
    private (int Theme, int Place) OrderOf(Coding coding) => _chosen.GetValueOrDefault(coding.Id) is [var first, ..]
        ? (first.Theme.Order, first.Place)
        : (int.MaxValue, 0);

    private static TextCell Joined(IEnumerable<string> words) =>
        new(string.Join("; ", words.Distinct(StringComparer.Ordinal)));

    private SheetColumn Head(string key, double width = 12) => new(_material.Words[$"Column_{key}"], width);
}
