using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.People;

/// <summary>Two projects with work in every state, one person in each role, and two who do not belong.</summary>
public sealed class RoleWorld : IAsyncLifetime
{
    private const string Answer = "Er is te weinig tijd. Dat zegt iedereen hier.";

    private TestWorkbench _bench = null!; // not null: xunit starts the world before the first test

    internal TestWorkbench Bench => _bench;

    /// <summary>In the order of the table: the four roles, the lead of another project, somebody without one.</summary>
    internal IReadOnlyDictionary<string, Actor> People { get; private set; } = new Dictionary<string, Actor>();

    /// <summary>A reader of the project on whom leads may practise.</summary>
    internal Actor Guest { get; private set; } = null!; // as above

    internal ProjectId Project { get; private set; }

    internal string Slug { get; private set; } = "";

    internal ProjectId OtherProject { get; private set; }

    internal Actor Lead => People["Lead"];

    public async Task InitializeAsync()
    {
        _bench = await TestWorkbench.StartAsync();
        var lead = await _bench.OwnerAsync();
        (Project, Slug) = await _bench.ProjectAsync(lead);
        Guest = await _bench.InviteAsync(lead, Project, "Gast", Role.Reader);
        var (first, _) = await _bench.ProjectAsync(lead, "Begin van Ander");
        var other = await _bench.InviteAsync(lead, first, "Ander", Role.Reader);
        (OtherProject, _) = await _bench.ProjectAsync(other, "Ander");
        await _bench.Get<ChangeMember>().RemoveAsync(lead, first, other.Id, CommandId.New(), CancellationToken.None);
        var stranger = await _bench.InviteAsync(lead, first, "Vreemd", Role.Lead);
        await _bench.Get<ChangeMember>().RemoveAsync(lead, first, stranger.Id, CommandId.New(), CancellationToken.None);
        People = new Dictionary<string, Actor>
        {
            ["Lead"] = lead,
            ["Coder"] = await _bench.InviteAsync(lead, Project, "Codeur", Role.Coder),
            ["SecondCoder"] = await _bench.InviteAsync(lead, Project, "Tweede", Role.SecondCoder),
            ["Reader"] = await _bench.InviteAsync(lead, Project, "Lezer", Role.Reader),
            ["OtherProject"] = other,
            ["Stranger"] = stranger,
        };
        await FillAsync();
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    internal T Get<T>()
        where T : notnull => _bench.Get<T>();

    /// <summary>The place in which this person codes; outsiders aim at that of the lead.</summary>
    internal async Task<CodingPlace> PlaceAsync(Actor who)
    {
        var (round, transcript) = IsSecond(who) ? ("ronde-1", "L02") : ("open", "L01");
        var text = await TranscriptAsync(transcript);
        var start = text.Text.IndexOf("weinig", StringComparison.Ordinal);
        return new(Project, await RoundAsync(round), text.Id, start, start + 6, text.Revision);
    }

    /// <summary>Takes the person's coding away when it is there, and makes it again.</summary>
    internal async Task<Domain.Outcome<CodingsChanged>> CodeAnewAsync(Actor who)
    {
        var place = await PlaceAsync(who);
        if (await OwnCodingAsync(who) is { } old)
        {
            await Get<RemoveCoding>().RunAsync(who, Project, old, CommandId.New(), CancellationToken.None);
        }

        return await Get<ApplyCode>()
            .RunAsync(who, place, await CodeAsync("steun"), CommandId.New(), CancellationToken.None);
    }

    /// <summary>The person's own coding, or the one of the lead for who has none.</summary>
    internal async Task<CodingId> CodingOfAsync(Actor who)
    {
        await CodeAnewAsync(Lead);
        await CodeAnewAsync(who);
        return await OwnCodingAsync(who) ?? (await OwnCodingAsync(Lead))!.Value; // not null: just made
    }

    internal async Task<Transcript> TranscriptAsync(string name)
    {
        await using var db = _bench.OpenDb();
        return await db.Transcripts.AsNoTracking().SingleAsync(candidate => candidate.Name == name);
    }

    internal async Task<RoundId> RoundAsync(string slug, ProjectId? project = null)
    {
        await using var db = _bench.OpenDb();
        return (await db.Rounds.SingleAsync(round => round.Slug == slug && round.ProjectId == (project ?? Project))).Id;
    }

    internal async Task<CodeId> CodeAsync(string slug)
    {
        await using var db = _bench.OpenDb();
        return (await db.Codes.Join(
            db.Codebooks.Where(book => book.ProjectId == Project), code => code.CodebookId, book => book.Id,
            (code, _) => code).SingleAsync(code => code.Slug == slug)).Id;
    }

    /// <summary>A theme that the lead has just written.</summary>
    internal async Task<Theme> ThemeAsync() => (await Get<SaveTheme>().RunAsync(
        Lead, Project, null, SaveTheme.New(Project, 0) with { Title = $"Thema {Guid.NewGuid()}" },
        CommandId.New(), CancellationToken.None)).Value;

    private bool IsSecond(Actor who) => who == People["SecondCoder"];

    private async Task<CodingId?> OwnCodingAsync(Actor who)
    {
        var place = await PlaceAsync(who);
        await using var db = _bench.OpenDb();
        return (await db.Codings.FirstOrDefaultAsync(coding =>
            coding.CoderId == who.Id && coding.TranscriptId == place.Transcript && coding.RoundId == place.Round))?.Id;
    }

    // L01 and L05 open, L02 and L06 blind, L03 compared, L04 ready to be compared, L07 free.
    private async Task FillAsync()
    {
        var texts = new Dictionary<string, TranscriptId>();
        foreach (var name in new[] { "L01", "L02", "L03", "L04", "L05", "L06", "L07" })
        {
            texts[name] = await _bench.TranscriptAsync(Lead, Project, name, "Hoe gaat het?", Answer);
        }

        await StartAsync("Ronde 1", texts["L02"], texts["L06"]);
        await StartAsync("Ronde 2", texts["L03"]);
        await StartAsync("Ronde 3", texts["L04"]);
        await _bench.ApplyAsync(
            People["Coder"], await _bench.DeskAsync(People["Coder"], Slug, "L03", "ronde-2"), "steun", "iedereen");
        foreach (var (round, text) in new[] { ("ronde-2", "L03"), ("ronde-3", "L04") })
        {
            foreach (var coder in new[] { People["Coder"], People["SecondCoder"] })
            {
                await Get<FinishTranscript>().RunAsync(
                    coder, Project, await RoundAsync(round), texts[text], true, CommandId.New(),
                    CancellationToken.None);
            }
        }

        await Get<MoveRound>().RunAsync(
            Lead, Project, await RoundAsync("ronde-2"), RoundPhase.Independent, CommandId.New(),
            CancellationToken.None);
    }

    private async Task StartAsync(string name, params TranscriptId[] texts) =>
        Assert.Null((await Get<StartBlindRound>().RunAsync(
            Lead, Project, name, [People["Coder"].Id, People["SecondCoder"].Id], texts, CommandId.New(),
            CancellationToken.None)).Refusal);
}
