using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Formats.Exchange;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Reports;

namespace Mentorwijs.Qual.Workbench.Tests.Reports;

public sealed class AgreementSheetsTests
{
    private const int Texts = 12, Length = 80;

    private static readonly string[] Slugs = ["thema", "tijd", "rust", "ongebruikt"];

    [Theory]
    [InlineData(2, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(5, true)]
    public void Formulas_give_what_was_computed_for_any_number_of_coders_and_with_texts_left_out(
        int coders, bool someAreMissing)
    {
        var result = Result(coders, someAreMissing);

        using var book = Write(result);

        var math = new SheetMath(book);
        var formulas = math.Formulas.ToList();
        Assert.True(formulas.Count(formula => formula.Stored is not null) > 30, $"{formulas.Count} formulas");
        Assert.All(formulas, formula =>
        {
            var worked = math.Work(formula.Sheet, formula.Formula);
            Assert.True(
                formula.Stored.HasValue == worked.HasValue
                    && Math.Abs(formula.Stored.GetValueOrDefault() - worked.GetValueOrDefault()) < 1e-9,
                $"{formula.Sheet}!{formula.Cell}: {formula.Stored} is not {worked}");
        });
    }

    [Fact]
    public void A_code_that_nobody_used_has_empty_cells_and_a_reason()
    {
        using var book = Write(Result(2, someAreMissing: false));

        var math = new SheetMath(book);

        var letters = Enumerable.Range(0, 40).Select(Sheet.LetterOf).ToList();
        var row = Enumerable.Range(2, 10).Single(at => math.Words("Niveau 2", $"A{at}") == "ongebruikt");
        string Of(string head) => letters.Single(letter => math.Words("Niveau 2", $"{letter}1") == head);
        Assert.Null(math.Number("Niveau 2", $"{Of("Krippendorffs alfa")}{row}"));
        Assert.Null(math.Number("Niveau 2", $"{Of("Gwets AC1")}{row}"));
        Assert.Equal(1, math.Number("Niveau 2", $"{Of("Percentage overeenstemming")}{row}"));
        Assert.Contains(
            "Niemand heeft deze code gebruikt", math.Words("Niveau 2", $"{Of("Waarom er geen cijfer is")}{row}"),
            StringComparison.Ordinal);
    }

    private static SpreadsheetDocument Write(AgreementResult result)
    {
        var stream = new MemoryStream();
        ExcelWriter.Write(
            AgreementSheets.Of(result, "=Proef", new OutputWords("nl")), "Proef",
            CultureInfo.GetCultureInfo("nl-NL"), new DateOnly(2026, 3, 1), stream);
        return SpreadsheetDocument.Open(stream, isEditable: false);
    }

    // Invented codings from a fixed seed; where some are missing, coders left every third text out in turn.
    private static AgreementResult Result(int coders, bool someAreMissing)
    {
        var (random, people) = (new Random(5), Enumerable.Range(0, coders).Select(_ => Person()).ToList());
        var tree = Tree();
        var texts = Enumerable.Range(0, Texts).Select(at => new AgreementText
        {
            Id = new TranscriptId(Guid.CreateVersion7()),
            Scope = SpanSet.Of([new TextSpan(0, Length)]),
            FinishedBy = [.. people.Where((_, coder) => !someAreMissing || (at + coder) % 3 != 0)],
        }).ToList();
        var study = new AgreementStudy
        {
            Coders = people,
            Transcripts = texts,
            Codings =
            [
                .. from text in texts
                   from person in people
                   from code in tree.Codes.Where(code => code.Slug is "tijd" or "rust")
                   let start = random.Next(Length - 20)
                   select Coding(text.Id, person, code.Id, new TextSpan(start, start + 1 + random.Next(19))),
            ],
        };
        var table = AgreementTable.Of(study, tree);
        return new AgreementResult
        {
            Round = Round(people),
            CoderNames = [.. people.Select((_, at) => $"Codeur {at}")],
            Table = table,
            Intervals = AgreementIntervals.Of(table, new BootstrapOptions { Resamples = 200 }),
            Tree = tree,
            Run = AgreementRun.Of(study, tree, [], BootstrapOptions.Default, DateTimeOffset.UnixEpoch),
            Books = [],
        };
    }

    private static PersonId Person() => new(Guid.CreateVersion7());

    private static CodingRound Round(IReadOnlyList<PersonId> people) => new()
    {
        Id = new RoundId(Guid.CreateVersion7()),
        ProjectId = new ProjectId(Guid.CreateVersion7()),
        Slug = "ronde-1",
        Name = "=Ronde 1",
        Phase = RoundPhase.Comparing,
        Coders = people,
        Transcripts = [],
        StartedAt = DateTimeOffset.UnixEpoch,
    };

    // A heading with three codes below it.
    private static CodeTree Tree()
    {
        var ids = Slugs.Select(_ => new CodeId(Guid.CreateVersion7())).ToList();
        return new CodeTree(Slugs.Select((slug, order) => new Code
        {
            Id = ids[order],
            CodebookId = default,
            ParentId = order == 0 ? null : ids[0],
            Slug = slug,
            Name = new LocalText(slug, slug),
            Level = order == 0 ? 1 : 2,
            Order = order,
            IsAssignable = order > 0,
        }));
    }

    private static Coding Coding(TranscriptId text, PersonId person, CodeId code, TextSpan span) => new()
    {
        Id = new CodingId(Guid.CreateVersion7()),
        TranscriptId = text,
        CodeId = code,
        CoderId = person,
        RoundId = default,
        Span = span,
        CodebookVersion = "1.0.0",
        At = DateTimeOffset.UnixEpoch,
    };
}
