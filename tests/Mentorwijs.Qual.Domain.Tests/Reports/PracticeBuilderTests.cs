using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Domain.Tests.Reports;

public class PracticeBuilderTests
{
    private static readonly ChapterTexts Texts = new("nl", ReportTemplates.In("nl"));

    private readonly SmallStudy _study = new();

    [Fact]
    public void The_steps_stand_by_moment_and_the_actors_by_precondition()
    {
        var theme = SmallStudy.Theme("Tijd") with
        {
            Advice = "- Voor de trainer, tijdens: Wacht.\n- Voor de gemeente, vooraf: Bel.\n- Voor de trainer: Lach.",
        };

        var tables = Build(_study.Source(theme, SmallStudy.Theme("Rust") with { Order = 1 })).OfType<TableBlock>()
            .ToDictionary(table => table.Key);

        Assert.Equal(
            [
                ["Vooraf", ""], ["gemeente", "Bel."], ["Tijdens", ""], ["trainer", "Wacht."], ["Op elk moment", ""],
                ["trainer", "Lach."],
            ],
            tables["practice.steps"].Rows.Select(row => row.Cells));
        Assert.Equal(["Randvoorwaarde", "trainer", "gemeente"],
            tables["practice.actors"].Columns.Select(column => column.Header));
        Assert.Equal([["Tijd", "●", "●"], ["Rust", "–", "–"]],
            tables["practice.actors"].Rows.Select(row => row.Cells));
    }

    [Fact]
    public void A_portrait_is_only_made_of_three_people_or_more_and_says_so()
    {
        for (var person = 0; person < 3; person++)
        {
            _study.Ask("werknemer");
        }

        _study.Ask("trainer");
        var source = _study.Source() with
        {
            Written = new Dictionary<string, string>
            {
                ["Practice.Portrait.werknemer"] = "Zij staat graag vroeg op.",
                ["Practice.Portrait.trainer"] = "Hij is herkenbaar.",
            },
        };

        var words = string.Join('\n', PaperText.Printed(PracticeBuilder.Build(source, Texts)));

        Assert.Contains("Zij staat graag vroeg op.\nSamengesteld uit gesprekken met 3 werknemers.", words);
        Assert.DoesNotContain("herkenbaar", words);
    }

    [Fact]
    public void The_statements_of_all_themes_make_the_scan()
    {
        var theme = SmallStudy.Theme("Tijd");
        var name = PaperTexts.Of(PaperTexts.Scan, theme.Id);
        var source = _study.Source(theme) with
        {
            Written = new Dictionary<string, string> { [name] = "- Er is tijd.\n- Er is rust." },
        };

        var blocks = Build(source).ToList();

        Assert.Equal(["1. Er is tijd.", "2. Er is rust."],
            blocks.OfType<TableBlock>().Single(table => table.Key == "practice.scan").Rows.Select(row => row.Cells[0]));
        Assert.Contains(
            blocks.OfType<ColumnsBlock>(), columns => columns.Below is { Points.Count: 2 });
    }

    [Fact]
    public void A_text_of_a_theme_or_perspective_has_a_name_that_may_be_stored()
    {
        var theme = new ThemeId(Guid.Parse("01980000-0000-7000-8000-000000000001"));

        Assert.All(PaperTexts.OfTheme, part => Assert.NotNull(FreeTexts.Find(PaperTexts.Of(part, theme))));
        Assert.NotNull(FreeTexts.Find(PaperTexts.Portrait("leidinggevende")));
        Assert.Null(FreeTexts.Find("Practice.Portrait.a/b"));
        Assert.Null(FreeTexts.Find("Practice.Signs.kort"));
        Assert.Null(FreeTexts.Find(PaperTexts.Of("Anders", theme)));
    }

    private static IEnumerable<ChapterBlock> Build(ChapterSource source) =>
        PracticeBuilder.Build(source, Texts).Sections.SelectMany(section => section.Blocks);
}
