using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Reports;

namespace Mentorwijs.Qual.Workbench.Tests.Reports;

public sealed class SaveThemeTests
{
    private static readonly string[] Words = ["een", "twee", "drie", "vier", "vijf"];

    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task A_fourth_quote_of_one_respondent_is_refused_until_there_is_a_reason()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, quotes) = await CodedAsync(bench);
        var use = bench.Get<SaveTheme>();
        var theme = SaveTheme.New(project, 0) with { Title = "Tijd", Quotes = [.. quotes.Take(4)] };

        var often = await SaveAsync(null, theme);
        var bare = await SaveAsync(null, theme with { QuotesEach = 4 });
        var reasoned = await SaveAsync(
            null, theme with { QuotesEach = 4, WhyMoreQuotes = "De enige die dit meemaakte." });

        Assert.Equal(new RespondentIsQuotedTooOften("L01", 4, 3), often.Refusal);
        Assert.IsType<MoreQuotesNeedReason>(bare.Refusal);
        Assert.Equal("De enige die dit meemaakte.", reasoned.Value.WhyMoreQuotes);

        Task<Outcome<Theme>> SaveAsync(Theme? before, Theme after) =>
            use.RunAsync(owner, project, before, after, CommandId.New(), Ct);
    }

    [Fact]
    public async Task What_was_quoted_before_the_limit_came_down_does_not_keep_the_words_from_being_stored()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, quotes) = await CodedAsync(bench);
        var use = bench.Get<SaveTheme>();
        var many = (await use.RunAsync(
            owner, project, null,
            SaveTheme.New(project, 0) with
            {
                Title = "Tijd",
                Quotes = [.. quotes.Take(4)],
                QuotesEach = 4,
                WhyMoreQuotes = "Eén stem.",
            },
            CommandId.New(), Ct)).Value;
        var fewer = (await use.RunAsync(
            owner, project, many, many with { QuotesEach = 3, Message = "Kort." }, CommandId.New(), Ct)).Value;

        var more = await use.RunAsync(
            owner, project, fewer, fewer with { Quotes = quotes }, CommandId.New(), Ct);

        Assert.Equal("", fewer.WhyMoreQuotes);
        Assert.Equal(new RespondentIsQuotedTooOften("L01", 5, 3), more.Refusal);
    }

    private static async Task<(Actor Owner, ProjectId Project, IReadOnlyList<CodingId> Quotes)> CodedAsync(
        TestWorkbench bench)
    {
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Vraag?", "een. twee. drie. vier. vijf.");
        var desk = await bench.DeskAsync(owner, slug, "L01");
        var quotes = new List<CodingId>();
        foreach (var word in Words)
        {
            quotes.Add((await bench.ApplyAsync(owner, desk, "tijd", word)).Value.Stored.Single().Id);
        }

        return (owner, project, quotes);
    }
}
