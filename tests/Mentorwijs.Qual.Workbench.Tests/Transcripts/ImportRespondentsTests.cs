using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Tests;
using Mentorwijs.Qual.Workbench.Codebooks;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Transcripts;

public sealed class ImportRespondentsTests
{
    [Fact]
    public async Task The_list_of_the_demo_gives_eighteen_respondents_with_their_traits()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (id, slug) = await RealProjectAsync(bench, owner);

        var listing = await ReadAsync(bench, owner, slug, File.ReadAllBytes(Sample.PathOf("people.csv")));
        var taken = await TakeAsync(bench, owner, id, listing.Value);

        Assert.Equal(new RespondentsTaken(18, 0), taken.Value);
        var rows = (await ViewAsync(bench, owner, slug)).Rows.Select(row => row.Respondent).ToList();
        Assert.Equal(
            [("gemeente", 1), ("leidinggevende", 7), ("trainer", 1), ("werkgever", 2), ("werknemer", 7)],
            rows.CountBy(row => row.Perspective).OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => (pair.Key, pair.Value)));
        var foreman = rows.Single(row => row.Pseudonym == "L02");
        Assert.Equal(("W02", "2.0", Consent.No), (foreman.BelongsWith, foreman.Guide, foreman.MayTranslate));
        Assert.Equal(new DateOnly(2025, 11, 18), foreman.InterviewedOn);
        Assert.Equal("Voorman van W02\nniet samen citeren", foreman.Remark);
        Assert.Contains(new OtherTrait("Begeleidt", "5-9"), foreman.Others);
        Assert.Equal(["GR01"], rows.Single(row => row.Pseudonym == "GR01-R2").Transcripts);
        Assert.Equal(["GR01-R2", "W04"], rows.Where(row => row.MayQuote == Consent.No).Select(row => row.Pseudonym));
    }

    [Fact]
    public async Task The_same_list_once_more_changes_nothing_and_writes_nothing()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (id, slug) = await RealProjectAsync(bench, owner);
        var bytes = File.ReadAllBytes(Sample.PathOf("people.csv"));
        await TakeAsync(bench, owner, id, (await ReadAsync(bench, owner, slug, bytes)).Value);
        var entries = await EntriesAsync(bench);

        var again = await ReadAsync(bench, owner, slug, bytes);
        var taken = await TakeAsync(bench, owner, id, again.Value);

        Assert.Equal(18, again.Value.Count(RespondentNews.Unchanged));
        Assert.Equal(new RespondentsTaken(0, 0), taken.Value);
        Assert.Equal(entries, await EntriesAsync(bench));
    }

    [Fact]
    public async Task A_perspective_that_two_books_name_is_offered_once()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (id, slug) = await RealProjectAsync(bench, owner);
        var second = bench.Get<ShippedCodebooks>().Open("procesevaluatie").Value;

        await bench.Get<AddCodebook>().RunAsync(owner, id, second, CommandId.New(), CancellationToken.None);

        var perspectives = (await ViewAsync(bench, owner, slug)).Perspectives.Select(perspective => perspective.Id);
        Assert.Equal(perspectives.Distinct(), perspectives);
    }

    [Fact]
    public async Task One_wrong_line_keeps_the_whole_list_out()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (_, slug) = await bench.ProjectAsync(owner);

        var listing = await ReadAsync(bench, owner, slug, "nr;perspectief\nL01;leidinggevende\nL02;koning\n");

        Assert.Equal(
            [new RespondentProblem(RespondentFault.PerspectiveUnknown, 3, "perspectief", "koning")],
            Assert.IsType<RespondentLinesAreWrong>(listing.Refusal).Problems);
        Assert.Empty((await ViewAsync(bench, owner, slug)).Rows);
    }

    [Fact]
    public async Task A_respondent_of_an_imported_transcript_is_found_by_number_and_keeps_the_link()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (id, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, id, "L01", "Vraag?", "Antwoord.");

        var listing = await ReadAsync(
            bench, owner, slug,
            "nr;perspectief;sector;transcript\nL01;leidinggevende;groen;L01\nL09;leidinggevende;zorg;L09\n");
        await TakeAsync(bench, owner, id, listing.Value);

        var rows = (await ViewAsync(bench, owner, slug)).Rows;
        Assert.Equal(["L01", "L09"], rows.Select(row => row.Respondent.Pseudonym));
        Assert.Equal([new RespondentTranscript("L01", true, true)], rows[0].Transcripts);
        Assert.Equal([new RespondentTranscript("L09", false, false)], rows[1].Transcripts);
        Assert.Equal("groen", rows[0].Respondent.Sector);
        var form = await bench.Get<ImportFormQuery>().RunAsync(owner, slug, CancellationToken.None);
        Assert.Equal(["L09"], form.Value.Respondents[1].Transcripts);
    }

    [Fact]
    public async Task A_list_is_announced_stands_in_the_journal_and_can_be_undone()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (id, slug) = await bench.ProjectAsync(owner);
        var heard = new List<ProjectChange>();
        using var listening = bench.Feed.Subscribe(id, owner.Id, heard.Add);
        var listing = await ReadAsync(
            bench, owner, slug, "nr;perspectief;opmerking\nL01;leidinggevende;Belt liever niet\n");

        await TakeAsync(bench, owner, id, listing.Value);
        var undone = await bench.Get<UndoLast>()
            .RunAsync(owner, id, UndoScope.Respondents, CommandId.New(), CancellationToken.None);

        Assert.Equal(Act.ChangeRespondents, undone.Value.Act);
        Assert.Empty((await ViewAsync(bench, owner, slug)).Rows);
        Assert.All(heard, change => Assert.Equal(ChangeKinds.Respondents, change.Kinds));
        await using var db = bench.OpenDb();
        var entry = await db.Journal.SingleAsync(line => line.Act == Act.ChangeRespondents);
        Assert.DoesNotContain("Belt liever niet", entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_speaks_in_a_transcript_cannot_be_undone_away()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (id, slug) = await bench.ProjectAsync(owner);
        var listing = await ReadAsync(bench, owner, slug, "nr;perspectief\nL01;leidinggevende\n");
        await TakeAsync(bench, owner, id, listing.Value);
        await bench.TranscriptAsync(owner, id, "L01", "Vraag?", "Antwoord.");

        var undone = await bench.Get<UndoLast>()
            .RunAsync(owner, id, UndoScope.Respondents, CommandId.New(), CancellationToken.None);

        Assert.Equal(new RespondentIsInTranscript("L01"), undone.Refusal);
    }

    [Fact]
    public async Task A_list_that_was_shown_before_somebody_changed_a_respondent_is_refused()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (id, slug) = await bench.ProjectAsync(owner);
        await TakeAsync(
            bench, owner, id, (await ReadAsync(bench, owner, slug, "nr;perspectief\nL01;leidinggevende\n")).Value);
        var shown = (await ReadAsync(bench, owner, slug, "nr;perspectief;regio\nL01;leidinggevende;Noord\n")).Value;
        var before = shown.Changes[0].Before;

        var byHand = await ChangeAsync(bench, owner, id, before, shown.Changes[0].After with { Region = "Zuid" });
        var taken = await TakeAsync(bench, owner, id, shown);
        var late = await ChangeAsync(bench, owner, id, before, shown.Changes[0].After);

        Assert.Equal("Zuid", byHand.Value.Region);
        Assert.Equal(new SomebodyElseChangedThis(), taken.Refusal);
        Assert.Equal(new SomebodyElseChangedThis(), late.Refusal);
    }

    [Fact]
    public async Task Somebody_new_is_filled_in_by_hand_and_gets_the_next_number()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (id, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, id, "L01", "Vraag?", "Antwoord.");

        var added = await ChangeAsync(
            bench, owner, id, null,
            ChangeRespondent.New(id) with { Pseudonym = " L02 ", Perspective = "leidinggevende" });
        var taken = await ChangeAsync(
            bench, owner, id, null,
            ChangeRespondent.New(id) with { Pseudonym = "L02", Perspective = "leidinggevende" });

        Assert.Equal(("L02", 2), (added.Value.Pseudonym, added.Value.Number));
        Assert.Equal(new RespondentNumberIsTaken("L02"), taken.Refusal);
        Assert.Equal(2, (await ViewAsync(bench, owner, slug)).Rows.Count);
    }

    [Fact]
    public async Task Who_may_not_be_quoted_is_counted_in_the_chapter_and_not_quoted()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (id, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, id, "L01", "Hoe gaat het?", "Er is te weinig tijd voor begeleiding.");
        var desk = await bench.DeskAsync(owner, slug, "L01");
        var coding = (await bench.ApplyAsync(owner, desk, "tijd", "te weinig tijd")).Value.Stored.Single();
        var theme = SaveTheme.New(id, 0) with { Title = "Tijd", Codes = [coding.CodeId], Quotes = [coding.Id] };
        await bench.Get<SaveTheme>().RunAsync(owner, id, null, theme, CommandId.New(), CancellationToken.None);
        await bench.ReleaseAsync(owner, id, slug);
        var before = await ChapterAsync(bench, owner, slug);

        var listing = await ReadAsync(bench, owner, slug, "nr;perspectief;mag citeren\nL01;leidinggevende;nee\n");
        await TakeAsync(bench, owner, id, listing.Value);

        Assert.Contains("te weinig tijd", before, StringComparison.Ordinal);
        Assert.DoesNotContain("te weinig tijd", await ChapterAsync(bench, owner, slug), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_keeps_the_list_sees_or_changes_it()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (id, slug) = await bench.ProjectAsync(owner);
        var listing = await ReadAsync(bench, owner, slug, "nr;perspectief\nL01;leidinggevende\n");
        var second = await bench.InviteAsync(owner, id, "Tweede", Role.SecondCoder);

        var seen = await bench.Get<RespondentsQuery>().RunAsync(second, slug, CancellationToken.None);
        var taken = await TakeAsync(bench, second, id, listing.Value);

        Assert.Equal(new NotAllowed(Act.ChangeRespondents), seen.Refusal);
        Assert.Equal(new NotAllowed(Act.ChangeRespondents), taken.Refusal);
    }

    private static async Task<(ProjectId Id, string Slug)> RealProjectAsync(TestWorkbench bench, Actor owner)
    {
        var slug = (await bench.Get<CreateProject>().RunAsync(
            owner, "Proef", "nl", "randvoorwaarden-mentorwijs", CommandId.New(), CancellationToken.None)).Value;
        return ((await bench.Get<ProjectQuery>().RunAsync(owner, slug, CancellationToken.None)).Value.Id, slug);
    }

    private static Task<Outcome<RespondentListing>> ReadAsync(
        TestWorkbench bench, Actor actor, string project, string list) =>
        ReadAsync(bench, actor, project, Encoding.UTF8.GetBytes(list));

    private static Task<Outcome<RespondentListing>> ReadAsync(
        TestWorkbench bench, Actor actor, string project, byte[] list) =>
        bench.Get<ReadRespondents>().RunAsync(actor, project, new MemoryStream(list), CancellationToken.None);

    private static Task<Outcome<RespondentsTaken>> TakeAsync(
        TestWorkbench bench, Actor actor, ProjectId project, RespondentListing listing) =>
        bench.Get<ImportRespondents>().RunAsync(actor, project, listing, CommandId.New(), CancellationToken.None);

    private static Task<Outcome<Respondent>> ChangeAsync(
        TestWorkbench bench, Actor actor, ProjectId project, Respondent? before, Respondent after) =>
        bench.Get<ChangeRespondent>().RunAsync(actor, project, before, after, CommandId.New(), CancellationToken.None);

    private static async Task<string> ChapterAsync(TestWorkbench bench, Actor actor, string project)
    {
        var file = await bench.Get<ExportChapter>()
            .RunAsync(actor, project, "nl", null, CommandId.New(), CancellationToken.None);
        using var document = WordprocessingDocument.Open(new MemoryStream(file.Value.Content), isEditable: false);
        return string.Join(' ', document.MainDocumentPart!.Document!.Body! // not null: we have just written it
            .Descendants<DocumentFormat.OpenXml.Wordprocessing.Text>().Select(text => text.Text));
    }

    private static async Task<RespondentsView> ViewAsync(TestWorkbench bench, Actor actor, string project) =>
        (await bench.Get<RespondentsQuery>().RunAsync(actor, project, CancellationToken.None)).Value;

    private static async Task<int> EntriesAsync(TestWorkbench bench)
    {
        await using var db = bench.OpenDb();
        return await db.Journal.CountAsync();
    }
}
