using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Workbench.Codebooks;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Projects;

namespace Mentorwijs.Qual.Workbench.Tests.Projects;

public sealed class CreateProjectTests
{
    [Fact]
    public async Task A_project_begins_with_a_shipped_codebook_and_one_open_round()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();

        var slug = await bench.Get<CreateProject>().RunAsync(
            owner, "Mentorwijs 2026", "nl", "randvoorwaarden-mentorwijs", CommandId.New(), CancellationToken.None);

        var project = (await bench.Get<ProjectQuery>().RunAsync(owner, slug.Value, CancellationToken.None)).Value;
        Assert.Equal("mentorwijs-2026", slug.Value);
        Assert.Equal(61, project.Codebook.Codes.Count(code => code.IsAssignable));
        Assert.Equal(6, project.Perspectives.Count);
        var time = project.Codebook.Codes.Single(code => code.Slug == "middelen-tijd");
        Assert.NotEmpty(time.Confusions);
        Assert.False(time.Exclude.IsEmpty);
        var rounds = await bench.Get<RoundsQuery>().RunAsync(owner, slug.Value, CancellationToken.None);
        Assert.True(rounds.Value.Single().Round.IsOpen);
    }

    [Fact]
    public async Task Two_projects_of_one_name_get_addresses_of_their_own()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var create = bench.Get<CreateProject>();

        var first = await create.RunAsync(owner, "Proef", "nl", "cfir-2022", CommandId.New(), CancellationToken.None);
        var second = await create.RunAsync(owner, "Proef", "en", "cfir-2022", CommandId.New(), CancellationToken.None);

        Assert.Equal(["proef", "proef-2"], [first.Value, second.Value]);
        Assert.Equal(2, (await bench.Get<ProjectListQuery>().RunAsync(owner, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task An_unknown_codebook_makes_no_project()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();

        var outcome = await bench.Get<CreateProject>().RunAsync(
            owner, "Proef", "nl", "bestaat-niet", CommandId.New(), CancellationToken.None);

        Assert.Equal(new UnknownCodebook("bestaat-niet"), outcome.Refusal);
        Assert.Empty(await bench.Get<ProjectListQuery>().RunAsync(owner, CancellationToken.None));
    }

    [Fact]
    public async Task The_three_shipped_books_are_listed()
    {
        await using var bench = await TestWorkbench.StartAsync();

        var books = bench.Get<ShippedCodebooks>().All;

        Assert.Equal(["cfir-2022", "procesevaluatie", "randvoorwaarden-mentorwijs"], books.Select(book => book.Slug));
    }
}
