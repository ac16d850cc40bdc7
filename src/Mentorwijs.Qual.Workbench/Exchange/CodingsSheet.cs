using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Formats.Exchange;

namespace Mentorwijs.Qual.Workbench.Exchange;

/// <summary>Every coding that counts as a row: where it lies, who said it, what was judged by whom, and the words.
/// </summary>
internal sealed class CodingsSheet
{
    private readonly TableMaterial _material;
    private readonly TraitColumns _traits;
    private readonly TextCell _withdrawn;
    private readonly Dictionary<RespondentId, Respondent> _people;
    private readonly IReadOnlyList<(string Id, string Label)> _dimensions;
    private readonly Dictionary<(string Dimension, string Value), SheetCell> _values = [];
    private readonly Dictionary<CodeId, IReadOnlyList<SheetCell>> _codes = [];

    private CodingsSheet(TableMaterial material)
    {
        _material = material;
        _traits = new TraitColumns(material);
        _withdrawn = new TextCell(material.Words["Withdrawn"]);
        _people = material.Rows.Respondents.ToDictionary(person => person.Id);
        _dimensions = DimensionsOf(material);
        foreach (var dimension in material.Tree.Books.SelectMany(book => book.Dimensions))
        {
            foreach (var value in dimension.Values)
            {
                _values[(dimension.Id, value.Id)] = new TextCell(value.Label.In(material.Words.Language));
            }
        }
    }

    public static Sheet Of(TableMaterial material)
    {
        var sheet = new CodingsSheet(material);
        return new Sheet
        {
            Name = material.Words["Sheet_Codings"],
            Columns = sheet.Columns,
            Rows = sheet.Rows,
            HasFilter = true,
        };
    }

    private IReadOnlyList<SheetColumn> Columns =>
    [
        Head("Transcript"), Head("Turn"), Head("Start"), Head("End"), Head("Recording"),
        .. _traits.Columns, .. _material.CodeColumns, Head("Book", 26), Head("BookVersion"), Head("Sensitive"),
        Head("Direction", 16), .. _dimensions.Select(dimension => new SheetColumn(dimension.Label, 16)),
        Head("Stars"), Head("Unsure"), Head("Memo", 40), Head("Text", 90),
        Head("Layer", 30), Head("Coder", 20), Head("Round", 20), Head("CodedAt", 18), Head("Id", 38),
    ];

    private IEnumerable<IReadOnlyList<SheetCell>> Rows
    {
        get
        {
            var texts = _material.Rows.Transcripts.ToDictionary(text => text.Id);
            var rounds = _material.Rows.Rounds
                .ToDictionary(round => round.Id, round => (SheetCell)new TextCell(round.Name));
            var coders = _material.Names.ToDictionary(name => name.Key, name => (SheetCell)new TextCell(name.Value));
            foreach (var layer in _material.Rows.Layer.Transcripts)
            {
                var text = texts[layer.Id];
                var (name, speakers) = (new TextCell(text.Name), new CodingSpeakers(text));
                var origin = new TextCell(_material.Say(layer.Origin));
                foreach (var coding in layer.Codings)
                {
                    var people = PeopleOf(coding, speakers, out var isWithdrawn);
                    yield return
                    [
                        name, .. PlaceOf(coding, speakers), .. _traits.Of(people),
                        .. JudgementOf(isWithdrawn ? coding with { Memo = null } : coding),
                        isWithdrawn ? _withdrawn : new TextCell(coding.Span.Slice(text.Text)),
                        origin, coders[coding.CoderId], rounds[coding.RoundId], new MomentCell(coding.At),
                        new TextCell(coding.Id.Value.ToString()),
                    ];
                }
            }
        }
    }

    private static IReadOnlyList<SheetCell> PlaceOf(Coding coding, CodingSpeakers speakers)
    {
        var turn = speakers.TurnsOn(coding.Span).FirstOrDefault().Turn;
        return
        [
            turn is null ? SheetCell.Empty : Whole(turn.Ordinal + 1), Whole(coding.Span.Start), Whole(coding.Span.End),
            turn?.StartMs is { } ms ? new LengthCell(TimeSpan.FromMilliseconds(ms)) : SheetCell.Empty,
        ];
    }

    // Who has withdrawn is not among the people; what others said there still counts, but no words of it leave.
    private List<Respondent> PeopleOf(Coding coding, CodingSpeakers speakers, out bool isWithdrawn)
    {
        var people = new List<Respondent>(1);
        isWithdrawn = false;
        foreach (var id in speakers.RespondentsOn(coding.Span))
        {
            if (_people.TryGetValue(id, out var person))
            {
                people.Add(person);
            }
            else
            {
                isWithdrawn = true;
            }
        }

        return people;
    }

    private IReadOnlyList<SheetCell> JudgementOf(Coding coding) =>
    [
        .. CodeCells(coding), new TextCell(coding.CodebookVersion), Sensitive(coding), _material.DirectionOf(coding),
        .. _dimensions.Select(dimension => ValueOf(coding, dimension.Id)),
        Whole(coding.Stars), _material.YesOrNo(coding.IsUncertain),
        coding.Memo is { Length: > 0 } memo ? new TextCell(memo) : SheetCell.Empty,
    ];

    private IReadOnlyList<SheetCell> CodeCells(Coding coding)
    {
        if (!_codes.TryGetValue(coding.CodeId, out var cells) && _material.Tree.Find(coding.CodeId) is { } code)
        {
            var book = _material.Tree.BookOf(code)?.Title.In(_material.Words.Language);
            _codes[coding.CodeId] = cells = [.. _material.CellsOf(code), new TextCell(book ?? "")];
        }

        return cells ?? [.. Enumerable.Repeat(SheetCell.Empty, 4)];
    }

    private TextCell Sensitive(Coding coding) =>
        _material.YesOrNo(_material.Tree.Find(coding.CodeId)?.IsSensitive ?? false);

    // A value that no book has any more is shown as it is stored.
    private SheetCell ValueOf(Coding coding, string dimension) => coding.Marks[dimension] is { } said
        ? _values.GetValueOrDefault((dimension, said)) ?? new TextCell(said)
        : SheetCell.Empty;

    // Direction has a column of its own, the same word for books in Dutch and in English.
    private static IReadOnlyList<(string Id, string Label)> DimensionsOf(TableMaterial material)
    {
        var inBooks = material.Tree.Books.SelectMany(book => book.Dimensions)
            .Select(dimension => (dimension.Id, Label: dimension.Label.In(material.Words.Language)));
        var inCodings = material.Rows.Layer.Codings.Select(coding => coding.Marks).Distinct()
            .SelectMany(marks => marks.ToDictionary().Keys).Distinct(StringComparer.Ordinal).Select(id => (id, id));
        return
        [
            .. inBooks.Concat(inCodings).DistinctBy(dimension => dimension.Item1, StringComparer.Ordinal)
                .Where(dimension => !Directions.IsDirection(dimension.Item1))
                .Select(dimension => (dimension.Item1, dimension.Item2 is { Length: > 0 } label
                    ? label
                    : dimension.Item1)),
        ];
    }

    private SheetColumn Head(string key, double width = 12) => new(_material.Words[$"Column_{key}"], width);

    private static NumberCell Whole(int number) => new(number, NumberLook.Whole);
}
