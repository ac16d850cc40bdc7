using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Codebooks;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Codebooks;

public sealed class CodebookActsTests
{
    private const string Answer = "Er is te weinig tijd. Dat zegt iedereen hier.";

    [Fact]
    public async Task A_second_book_stands_beside_the_first_with_its_file_and_its_journal_entry()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var file = BookText.Read("proces", "0.1.0", BookText.Process);

        var added = await bench.Get<AddCodebook>()
            .RunAsync(owner, project, file, CommandId.New(), CancellationToken.None);

        Assert.Equal(new StoredCodebook("proces", 1, "0.1.0"), added.Value);
        var view = (await bench.Get<CodebookQuery>()
            .RunAsync(owner, slug, "proces", null, CancellationToken.None)).Value;
        Assert.Equal(["klein", "proces"], view.Books.Select(book => book.Slug));
        Assert.Equal("Een inleiding.", view.Codebook.Introduction);
        Assert.Equal("cijfer", view.Tree.Find("proces:bereik")!.Rating);
        Assert.Same(
            view.Tree.Find("klein:tijd"), view.Tree.Follow("klein:tijd", view.Codebook.Id));
        var stored = await bench.Get<CodebookVersionsQuery>()
            .FileAsync(owner, slug, "proces", null, CancellationToken.None);
        Assert.Equal("proces-0.1.0.md", stored.Value.Name);
        Assert.Equal(file.Content, stored.Value.Content);
        await using var db = bench.OpenDb();
        var entry = await db.Journal.OrderBy(one => one.Seq).LastAsync();
        Assert.Equal(Act.ChooseCodebook, entry.Act);
        Assert.Contains(file.Hash, entry.Changes, StringComparison.Ordinal);
        Assert.False(entry.IsReversible);
    }

    [Fact]
    public async Task A_file_with_errors_is_named_by_code_and_line_and_nothing_is_stored()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var file = BookText.Read("proces", "0.1.0", "# A {#a}\n\n### B {#b}\n\n# C {#a}\n");

        var preview = await bench.Get<CodebookPreviewQuery>().RunAsync(owner, slug, file, CancellationToken.None);
        var added = await bench.Get<AddCodebook>()
            .RunAsync(owner, project, file, CommandId.New(), CancellationToken.None);

        Assert.Equal(["CB010", "CB012"], preview.Value.Problems.Select(problem => problem.Code));
        Assert.Equal([18, 20], preview.Value.Problems.Select(problem => problem.Line));
        Assert.Equal(new CodebookHasErrors(2, 18, "CB010"), added.Refusal);
        Assert.Single((await bench.Get<CodebookQuery>().RunAsync(owner, slug, null, null, CancellationToken.None))
            .Value.Books);
    }

    [Fact]
    public async Task Only_a_lead_chooses_books_and_a_book_comes_once()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var coder = await bench.InviteAsync(owner, project, "Bo");
        var file = BookText.Read("proces", "0.1.0", BookText.Process);
        var add = bench.Get<AddCodebook>();

        var refused = await add.RunAsync(coder, project, file, CommandId.New(), CancellationToken.None);
        var peeked = await bench.Get<CodebookPreviewQuery>().RunAsync(coder, slug, file, CancellationToken.None);
        await add.RunAsync(owner, project, file, CommandId.New(), CancellationToken.None);
        var again = await add.RunAsync(owner, project, file, CommandId.New(), CancellationToken.None);
        var unknown = await bench.Get<UpdateCodebook>().RunAsync(
            owner, project, BookText.Read("anders", "1.0.0", BookText.Process), 1, CommandId.New(),
            CancellationToken.None);

        Assert.Equal(new NotAllowed(Act.ChooseCodebook), refused.Refusal);
        Assert.Equal(new NotAllowed(Act.ChooseCodebook), peeked.Refusal);
        Assert.Equal(new CodebookIsHereAlready("proces"), again.Refusal);
        Assert.Equal(new CodebookIsNotHere("anders"), unknown.Refusal);
    }

    [Fact]
    public async Task An_update_keeps_codings_by_slug_whatever_moved_or_was_renamed()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, desk) = await CodedAsync(bench);
        var newer = BookText.Read("proces", "1.0.0", """
            # Bereik en deelname {#bereik}

            ## Tijdstip {#tijd}

            - **Definitie:** Wanneer.

            ### Dag {#dag}
            """);

        var preview = (await bench.Get<CodebookPreviewQuery>()
            .RunAsync(owner, slug, newer, CancellationToken.None)).Value;
        var stored = await bench.Get<UpdateCodebook>()
            .RunAsync(owner, project, newer, preview.LatestNumber, CommandId.New(), CancellationToken.None);

        Assert.Null(preview.Refusal);
        Assert.Equal(new StoredCodebook("proces", 2, "1.0.0"), stored.Value);
        var after = await bench.DeskAsync(owner, slug, "L01");
        var tree = CodeTree.Of(after.Codebooks);
        var code = tree.Find("proces:tijd")!;
        Assert.Equal("Tijdstip", code.Name.Nl);
        Assert.Equal(["bereik", "tijd", "dag"], tree.Path(tree.Find("dag")!.Id).Select(step => step.Slug));
        Assert.Equal(desk.Codings.Select(one => one.Coding), after.Codings.Select(one => one.Coding));
        Assert.Contains(after.Codings, coding => coding.Coding.CodeId == code.Id);
        Assert.Null(tree.Find("proces:uitvoering"));
        await using var db = bench.OpenDb();
        var entry = await db.Journal.OrderBy(one => one.Seq).LastAsync();
        Assert.Contains("\"removed\":[\"proces:uitvoering\"]", entry.Changes, StringComparison.Ordinal);
        Assert.Contains("\"added\":[\"proces:dag\"]", entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_used_code_that_vanished_is_refused_until_the_file_retires_it()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, desk) = await CodedAsync(bench);
        var lost = BookText.Read("proces", "1.0.0", "# Bereik {#bereik}\n");
        var retired = BookText.Read(
            "proces", "1.0.0",
            "# Bereik {#bereik}\n\n# Tijd {#tijd}\n\n- **Status:** vervallen\n- **Vervangen door:** bereik\n");
        var update = bench.Get<UpdateCodebook>();

        var preview = await bench.Get<CodebookPreviewQuery>().RunAsync(owner, slug, lost, CancellationToken.None);
        var refused = await update.RunAsync(owner, project, lost, 1, CommandId.New(), CancellationToken.None);
        var done = await update.RunAsync(owner, project, retired, 1, CommandId.New(), CancellationToken.None);
        var late = await bench.ApplyAsync(owner, desk, "proces:tijd", "iedereen");

        Assert.Equal(("CB040", "tijd"), (preview.Value.Problems[^1].Code, preview.Value.Problems[^1].Detail));
        Assert.Equal("CB040", Assert.IsType<CodebookHasErrors>(refused.Refusal).Code);
        Assert.True(done.IsDone);
        Assert.IsType<CodeIsRetired>(late.Refusal);
        Assert.Equal("bereik", CodeTree.Of((await bench.DeskAsync(owner, slug, "L01")).Codebooks)
            .Find("proces:tijd")!.ReplacedBy);
    }

    [Fact]
    public async Task A_code_that_only_a_theme_gathers_is_in_use_too()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, desk) = await CodedAsync(bench);
        var reach = CodeTree.Of(desk.Codebooks).Find("bereik")!;
        var theme = SaveTheme.New(project, 0) with { Title = "Bereik", Codes = [reach.Id] };
        await bench.Get<SaveTheme>().RunAsync(owner, project, null, theme, CommandId.New(), CancellationToken.None);

        var preview = await bench.Get<CodebookPreviewQuery>().RunAsync(
            owner, slug, BookText.Read("proces", "1.0.0", "# Tijd {#tijd}\n"), CancellationToken.None);

        Assert.Equal("bereik", Assert.Single(preview.Value.Problems).Detail);
    }

    [Fact]
    public async Task One_version_is_one_file_and_an_old_page_does_not_win()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, _, _) = await CodedAsync(bench);
        var update = bench.Get<UpdateCodebook>();
        var body = BookText.Process + "\n## Nieuw {#nieuw}\n";

        var same = await update.RunAsync(
            owner, project, BookText.Read("proces", "0.1.0", BookText.Process), 1, CommandId.New(),
            CancellationToken.None);
        var notNewer = await update.RunAsync(
            owner, project, BookText.Read("proces", "0.1.0", body), 1, CommandId.New(), CancellationToken.None);
        var first = await update.RunAsync(
            owner, project, BookText.Read("proces", "0.2.0", body), 1, CommandId.New(), CancellationToken.None);
        var late = await update.RunAsync(
            owner, project, BookText.Read("proces", "0.3.0", body), 1, CommandId.New(), CancellationToken.None);

        Assert.Equal(new CodebookIsUnchanged("proces", "0.1.0"), same.Refusal);
        Assert.Equal(new CodebookVersionIsNotNewer("proces", "0.1.0", "0.1.0"), notNewer.Refusal);
        Assert.True(first.IsDone);
        Assert.IsType<SomebodyElseChangedThis>(late.Refusal);
    }

    [Fact]
    public async Task Versions_are_listed_newest_first_with_what_each_changed_and_old_ones_can_be_read()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, _) = await CodedAsync(bench);
        await bench.Get<UpdateCodebook>().RunAsync(
            owner, project, BookText.Read("proces", "0.2.0", BookText.Process + "\n## Nieuw {#nieuw}\n"), 1,
            CommandId.New(), CancellationToken.None);
        var query = bench.Get<CodebookVersionsQuery>();

        var history = (await query.RunAsync(owner, slug, "proces", CancellationToken.None)).Value;
        var compared = await query.CompareAsync(owner, slug, "proces", 1, 2, CancellationToken.None);
        var old = await bench.Get<CodebookQuery>().RunAsync(owner, slug, "proces", 1, CancellationToken.None);
        var none = await bench.Get<CodebookQuery>().RunAsync(owner, slug, "proces", 9, CancellationToken.None);

        Assert.Equal(
            [(2, "0.2.0", 4), (1, "0.1.0", 3)],
            history.Versions.Select(one => (one.Number, one.Version, one.Codes)));
        Assert.All(history.Versions, version => Assert.Equal(owner.Name, version.By));
        Assert.Equal("nieuw", Assert.Single(history.Versions[0].Changes!.Codes).Slug);
        Assert.Null(history.Versions[1].Changes);
        Assert.Equal("nieuw", Assert.Single(compared.Value.Of(CodeChangeKind.Added)).Slug);
        Assert.True(old.Value.IsOld);
        Assert.Equal(3, old.Value.Codebook.Codes.Count);
        Assert.Equal(new UnknownCodebookVersion("proces", 9), none.Refusal);
    }

    [Fact]
    public async Task Undoing_a_removal_is_refused_once_the_code_has_left_the_book()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, desk) = await CodedAsync(bench);
        var coding = desk.Codings.Single(one => one.Coding.CodebookVersion == "0.1.0").Coding;
        await bench.Get<RemoveCoding>().RunAsync(owner, project, coding.Id, CommandId.New(), CancellationToken.None);
        await bench.Get<UpdateCodebook>().RunAsync(
            owner, project, BookText.Read("proces", "1.0.0", "# Bereik {#bereik}\n"), 1, CommandId.New(),
            CancellationToken.None);

        var undone = await bench.Get<UndoLast>().RunAsync(
            owner, project, UndoScope.On(desk.Transcript.Id), CommandId.New(), CancellationToken.None);

        Assert.IsType<UnknownCode>(undone.Refusal);
        Assert.Single((await bench.DeskAsync(owner, slug, "L01")).Codings);
    }

    /// <summary>Two books with "tijd" in both, and a coding with each of the two on the same words.</summary>
    private static async Task<(Actor Owner, ProjectId Project, string Slug, DeskView Desk)> CodedAsync(
        TestWorkbench bench)
    {
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.Get<AddCodebook>().RunAsync(
            owner, project, BookText.Read("proces", "0.1.0", BookText.Process), CommandId.New(),
            CancellationToken.None);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        var desk = await bench.DeskAsync(owner, slug, "L01");
        Assert.True((await bench.ApplyAsync(owner, desk, "klein:tijd", "weinig tijd")).IsDone);
        Assert.True((await bench.ApplyAsync(owner, desk, "proces:tijd", "weinig tijd")).IsDone);
        return (owner, project, slug, await bench.DeskAsync(owner, slug, "L01"));
    }
}
