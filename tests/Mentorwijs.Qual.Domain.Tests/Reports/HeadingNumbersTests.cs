using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Domain.Tests.Reports;

public class HeadingNumbersTests
{
    [Fact]
    public void Sections_are_counted_through_and_deeper_headings_and_appendices_are_not()
    {
        IReadOnlyList<ChapterSection> sections =
        [
            new("methods", [new HeadingBlock(1, "Methode"), new HeadingBlock(2, "Opzet"), new HeadingBlock(3, "Diep")]),
            new("findings", [new HeadingBlock(1, "Bevindingen")]),
            new("theme:1", [new HeadingBlock(2, "Tijd")]),
            new("theme:2", [new HeadingBlock(2, "Rust")]),
            new("codebook", [new HeadingBlock(1, "Bijlage A"), new HeadingBlock(2, "Boek")]) { IsAppendix = true },
        ];

        var shown = HeadingNumbers.In(sections).SelectMany(section => section.Blocks).OfType<HeadingBlock>()
            .Select(heading => heading.Shown.Replace('\u2002', ' '));

        Assert.Equal(
            ["1 Methode", "1.1 Opzet", "Diep", "2 Bevindingen", "2.1 Tijd", "2.2 Rust", "Bijlage A", "Boek"], shown);
    }

    [Theory]
    [InlineData(ReportKind.Chapter, "1 Vraagstelling en kader", "4.1 Tijd", "Bijlage B: COREQ-lijst")]
    [InlineData(ReportKind.Practice, "1 Waarom begeleiding op de werkvloer", "3.1 Tijd", "7 Meer lezen")]
    public void The_chapter_and_the_practice_publication_have_numbers(ReportKind kind, params string[] expected)
    {
        var source = new SmallStudy().Source(SmallStudy.Theme("Tijd"));
        var texts = new ChapterTexts("nl", Mentorwijs.Qual.Tests.ReportTemplates.In("nl"));

        var chapter = kind == ReportKind.Chapter
            ? ChapterBuilder.Build(source, texts)
            : PracticeBuilder.Build(source, texts);

        Assert.Superset(
            expected.ToHashSet(),
            chapter.Sections.SelectMany(section => section.Blocks).OfType<HeadingBlock>()
                .Select(heading => heading.Shown.Replace('\u2002', ' ')).ToHashSet());
    }
}
