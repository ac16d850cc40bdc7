using System.Text;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Exchange;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Live;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Exchange;

public sealed class ImportCodingsTests
{
    private const string Answer = "Er is te weinig tijd. Dat zegt iedereen hier.";

    [Fact]
    public async Task All_codings_are_stored_in_one_act_that_the_journal_keeps_and_the_feed_tells()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, other, project, transcript) = await SetUpAsync(bench);
        var heard = new List<ProjectChange>();
        using var listening = bench.Feed.Subscribe(project, owner.Id, heard.Add);

        var outcome = await ImportAsync(
            bench, owner, project, Line(
                owner.Name, "tijd", 0, 21, "\"richting\": \"gemengd\", \"star\": 2, \"isUncertain\": true"),
            Line(other.Name, "steun", 22, 45, "\"memo\": \"mooi\""));

        await using var db = bench.OpenDb();
        var stored = await db.Codings.OrderBy(coding => coding.Span.Start).ToListAsync();
        var entry = await db.Journal.OrderBy(one => one.Seq).LastAsync();
        Assert.Equal(new CodingsImported(2, 0), outcome.Value);
        Assert.Equal([owner.Id, other.Id], stored.Select(coding => coding.CoderId));
        Assert.Equal(
            (new TextSpan(4, 25), "richting=gemengd", 2),
            (stored[0].Span, stored[0].Marks.ToString(), stored[0].Stars));
        Assert.True(stored[0].IsUncertain);
        Assert.Equal((Act.ImportCodings, false), (entry.Act, entry.IsReversible));
        Assert.DoesNotContain("mooi", entry.Changes, StringComparison.Ordinal);
        Assert.Equal("mooi", (await db.JournalTexts.SingleAsync(text => text.Seq == entry.Seq)).Text);
        Assert.Equal(transcript, Assert.Single(heard).TranscriptId);
    }

    [Fact]
    public async Task The_same_code_grows_where_it_overlaps_as_on_the_desk()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, _, project, _) = await SetUpAsync(bench);
        await bench.ApplyAsync(owner, await bench.DeskAsync(owner, "proef", "L01"), "tijd", "te weinig");

        await ImportAsync(bench, owner, project, Line(owner.Name, "tijd", 9, 21, "\"star\": 1"));

        var desk = await bench.DeskAsync(owner, "proef", "L01");
        var coding = Assert.Single(desk.Codings).Coding;
        Assert.Equal(("te weinig tijd.", 1), (coding.Span.Slice(desk.Transcript.Text), coding.Stars));
    }

    [Fact]
    public async Task A_judgement_that_would_be_lost_in_growing_is_refused()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, _, project, _) = await SetUpAsync(bench);
        await ImportAsync(bench, owner, project, Line(owner.Name, "tijd", 0, 21, "\"richting\": \"gemengd\""));

        var outcome = await ImportAsync(
            bench, owner, project, Line(owner.Name, "tijd", 0, 21, "\"richting\": \"neutraal\""));

        Assert.Equal(new OtherMarksThere("L01", 2, "Tijd"), WhyOf(outcome.Refusal));
    }

    [Theory]
    [InlineData("oud", "", typeof(CodeIsRetired))]
    [InlineData("middelen", "", typeof(CodeOnlyGroups))]
    [InlineData("tijd", "\"richting\": \"omhoog\"", typeof(UnknownMark))]
    [InlineData("tijd", "\"direction\": \"mixed\"", typeof(UnknownMark))]
    [InlineData("tijd", "\"star\": 4", typeof(StarsOutOfRange))]
    [InlineData("tijd", "\"source\": \"gok\"", typeof(UnknownSource))]
    [InlineData("tijd", "\"round\": \"ronde-9\"", typeof(Workbench.Agreement.RoundNotFound))]
    [InlineData("tijd", "\"book\": \"ander\"", typeof(UnknownCodeInFile))]
    public async Task The_rules_of_the_desk_hold_for_a_file(string code, string more, Type why)
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, _, project, _) = await SetUpAsync(bench);

        var outcome = await ImportAsync(bench, owner, project, Line(owner.Name, code, 0, 21, more));

        await using var db = bench.OpenDb();
        Assert.IsType(why, WhyOf(outcome.Refusal));
        Assert.Empty(db.Codings);
    }

    [Fact]
    public async Task What_a_coder_has_finished_stands_still_and_what_is_there_already_is_no_change()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, _, project, transcript) = await SetUpAsync(bench);
        await ImportAsync(bench, owner, project, Line(owner.Name, "tijd", 0, 21, ""));
        var round = (await bench.DeskAsync(owner, "proef", "L01")).Round.Id;
        await bench.Get<FinishTranscript>()
            .RunAsync(owner, project, round, transcript, true, CommandId.New(), CancellationToken.None);

        var same = await ImportAsync(bench, owner, project, Line(owner.Name, "tijd", 0, 21, ""));
        var more = await ImportAsync(bench, owner, project, Line(owner.Name, "steun", 22, 45, ""));

        Assert.Null(same.Refusal);
        Assert.IsType<TranscriptIsFinished>(WhyOf(more.Refusal));
    }

    [Fact]
    public async Task A_consensus_is_left_out_and_counted()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, _, project, _) = await SetUpAsync(bench);

        var outcome = await ImportAsync(
            bench, owner, project, Line(owner.Name, "tijd", 0, 21, "\"source\": \"consensus\""));

        await using var db = bench.OpenDb();
        Assert.Equal(new CodingsImported(0, 1), outcome.Value);
        Assert.Empty(db.Codings);
    }

    [Fact]
    public async Task In_a_blind_round_only_the_coder_brings_in_codings_and_no_refusal_tells_what_is_there()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, other, project, transcript) = await SetUpAsync(bench);
        await bench.Get<StartBlindRound>().RunAsync(
            owner, project, "Ronde 1", [owner.Id, other.Id], [transcript], CommandId.New(), CancellationToken.None);
        var heard = new List<ProjectChange>();
        using var listening = bench.Feed.Subscribe(project, owner.Id, heard.Add);

        var before = await ImportAsync(bench, owner, project, Line(other.Name, "steun", 22, 45, ""));
        var own = await ImportAsync(bench, other, project, Line(other.Name, "steun", 22, 45, ""));
        var after = await ImportAsync(bench, owner, project, Line(other.Name, "steun", 22, 45, ""));
        var unlike = await ImportAsync(
            bench, owner, project, Line(other.Name, "steun", 22, 45, "\"richting\": \"gemengd\""));
        var seen = await bench.DeskAsync(owner, "proef", "L01", "ronde-1");
        var theirs = await bench.DeskAsync(other, "proef", "L01", "ronde-1");
        var exported = await bench.Get<ExportCodings>().RunAsync(owner, "proef", null, CancellationToken.None);

        Assert.True(own.IsDone);
        Assert.All(
            [before, after, unlike],
            tried => Assert.Equal(new OnlyTheCoderWhileBlind("Ronde 1", other.Name), WhyOf(tried.Refusal)));
        Assert.Empty(heard);
        Assert.Empty(seen.Codings);
        Assert.Single(theirs.Codings);
        Assert.Equal(0, exported.Value.Codings);
    }

    private static Domain.Refusal WhyOf(Domain.Refusal? refusal) =>
        Assert.Single(Assert.IsType<CodingsDoNotFit>(refusal).Faults.All).Why;

    private static string Line(string coder, string code, int start, int end, string more) =>
        $$"""
        {"id": "1", "transcript": "L01", "coder": "{{coder}}", "turnIndex": 1, "start": {{start}}, "end": {{end}},
         "quote": "{{Answer[start..end]}}", "code": "{{code}}"{{(more.Length > 0 ? ", " : "")}}{{more}}}
        """;

    private static Task<Domain.Outcome<CodingsImported>> ImportAsync(
        TestWorkbench bench, Actor actor, ProjectId project, params string[] lines)
    {
        var json = $$"""{"codebook": "klein", "codings": [{{string.Join(',', lines)}}]}""";
        return bench.Get<ImportCodings>().RunAsync(
            actor, project, new MemoryStream(Encoding.UTF8.GetBytes(json)), CommandId.New(), CancellationToken.None);
    }

    private static async Task<(Actor Owner, Actor Other, ProjectId Project, TranscriptId Transcript)> SetUpAsync(
        TestWorkbench bench)
    {
        var owner = await bench.OwnerAsync();
        var (project, _) = await bench.ProjectAsync(owner);
        var other = await bench.InviteAsync(owner, project, "Bo");
        return (owner, other, project, await bench.TranscriptAsync(owner, project, "L01", "Ja?", Answer));
    }
}
