using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Reports;

public sealed class ReleasedThemesQueryTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task A_reader_gets_the_theme_and_its_quote_with_a_label_and_without_the_name()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, coding) = await CodedAsync(bench);
        await ThemeAsync(bench, owner, project, coding.Id);
        var held = (await bench.Get<ReleasedThemesQuery>().RunAsync(owner, slug, "nl", Ct)).Value;
        await bench.ReleaseAsync(owner, project, slug);
        var reader = await bench.InviteAsync(owner, project, "Sam", Role.Reader);

        var read = (await bench.Get<ReleasedThemesQuery>().RunAsync(reader, slug, "nl", Ct)).Value;

        Assert.Empty(held.Themes.Single().Quotes); // nobody knows yet whether it may be quoted
        var theme = read.Themes.Single();
        Assert.Equal(("Tijd", "Zonder uren niets."), (theme.Title, theme.Message));
        Assert.Equal(
            [new ReleasedQuote(coding.Id, "te weinig tijd", "(professional)")],
            theme.Quotes);
    }

    [Fact]
    public async Task Words_of_who_may_not_be_quoted_are_left_out()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, coding) = await CodedAsync(bench);
        await ThemeAsync(bench, owner, project, coding.Id);
        await bench.ReleaseAsync(owner, project, slug);
        await using (var db = bench.OpenDb())
        {
            await db.Respondents.ExecuteUpdateAsync(
                rows => rows.SetProperty(respondent => respondent.MayQuote, Consent.No));
        }

        var read = (await bench.Get<ReleasedThemesQuery>().RunAsync(owner, slug, "nl", Ct)).Value;

        Assert.Empty(read.Themes.Single().Quotes);
    }

    [Fact]
    public async Task A_quote_whose_coding_is_gone_is_left_out()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, coding) = await CodedAsync(bench);
        await ThemeAsync(bench, owner, project, coding.Id);
        await bench.Get<RemoveCoding>().RunAsync(owner, project, coding.Id, CommandId.New(), Ct);

        var read = (await bench.Get<ReleasedThemesQuery>().RunAsync(owner, slug, "nl", Ct)).Value;

        Assert.Empty(read.Themes.Single().Quotes);
    }

    [Fact]
    public async Task A_quote_stays_when_a_second_person_codes_the_same_transcript()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, coding) = await CodedAsync(bench);
        await ThemeAsync(bench, owner, project, coding.Id);
        await bench.ReleaseAsync(owner, project, slug);
        var bo = await bench.InviteAsync(owner, project, "Bo");
        await bench.ApplyAsync(bo, await bench.DeskAsync(bo, slug, "L01"), "tijd", "begeleiding");

        var read = (await bench.Get<ReleasedThemesQuery>().RunAsync(owner, slug, "nl", Ct)).Value;

        Assert.Equal([coding.Id], read.Themes.Single().Quotes.Select(quote => quote.Id));
    }

    [Fact]
    public async Task Words_of_the_interviewer_stand_in_brackets_in_the_language_of_the_reader()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, _) = await CodedAsync(bench);
        var desk = await bench.DeskAsync(owner, slug, "L01");
        var asked = (await bench.ApplyAsync(owner, desk, "tijd", "Hoe gaat het?")).Value.Stored.Single();
        await ThemeAsync(bench, owner, project, asked.Id);

        var read = (await bench.Get<ReleasedThemesQuery>().RunAsync(owner, slug, "en", Ct)).Value;

        var quote = read.Themes.Single().Quotes.Single();
        Assert.Equal(("[interviewer: Hoe gaat het?]", ""), (quote.Text, quote.SourceLabel));
    }

    private static async Task<(Actor Owner, ProjectId Project, string Slug, Coding Coding)> CodedAsync(
        TestWorkbench bench)
    {
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", "Er is te weinig tijd voor begeleiding.");
        var desk = await bench.DeskAsync(owner, slug, "L01");
        return (owner, project, slug,
            (await bench.ApplyAsync(owner, desk, "tijd", "te weinig tijd")).Value.Stored.Single());
    }

    private static async Task ThemeAsync(TestWorkbench bench, Actor owner, ProjectId project, CodingId quote) =>
        await bench.Get<SaveTheme>().RunAsync(
            owner, project, null,
            SaveTheme.New(project, 0) with { Title = "Tijd", Message = "Zonder uren niets.", Quotes = [quote] },
            CommandId.New(), Ct);
}
