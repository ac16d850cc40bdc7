using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Transcripts;

public sealed class ImportTranscriptTests
{
    private static readonly TranscriptDraft Draft = new()
    {
        Format = "txt-labels",
        Speakers =
        [
            new DraftSpeaker("I", SpeakerRole.Interviewer, true),
            new DraftSpeaker("A", SpeakerRole.Respondent, true),
            new DraftSpeaker("B", SpeakerRole.Respondent, true),
        ],
        Turns = [new DraftTurn("I", "Hoe gaat het?"), new DraftTurn("A", "Goed."), new DraftTurn("B", "Gaat wel.")],
    };

    [Fact]
    public async Task What_is_unclear_is_refused_and_nothing_of_it_is_stored()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, _) = await bench.ProjectAsync(owner);

        var outcome = await ImportAsync(bench, owner, project, "G1", "leidinggevende", "bestaat-niet");

        Assert.Equal(new SpeakerIsUnclear("B"), outcome.Refusal);
        await using var db = bench.OpenDb();
        Assert.Equal(0, await db.Transcripts.CountAsync() + await db.Respondents.CountAsync());
    }

    [Fact]
    public async Task Each_speaker_is_a_respondent_and_numbers_go_on_within_a_perspective()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Vraag?", "Antwoord.");

        await ImportAsync(bench, owner, project, "G1", "leidinggevende", "werknemer");

        var desk = await bench.DeskAsync(owner, slug, "G1");
        Assert.Equal(
            [("A", "leidinggevende", 2), ("B", "werknemer", 1)],
            desk.Respondents.OrderBy(person => person.Pseudonym, StringComparer.Ordinal)
                .Select(person => (person.Pseudonym[^1..], person.Perspective, person.Number)));
        Assert.Equal("Hoe gaat het?\nGoed.\nGaat wel.", desk.Transcript.Text);
    }

    [Fact]
    public async Task A_name_that_is_taken_and_a_pseudonym_with_two_perspectives_are_refused()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, _) = await bench.ProjectAsync(owner);
        await ImportAsync(bench, owner, project, "G1", "leidinggevende", "werknemer");

        var again = await ImportAsync(bench, owner, project, "G1", "leidinggevende", "werknemer");
        var swapped = await ImportAsync(bench, owner, project, "G2", "werknemer", "leidinggevende", "G1");

        Assert.Equal(new TranscriptNameIsTaken("G1"), again.Refusal);
        Assert.Equal(new RespondentHasOtherPerspective("G1-A"), swapped.Refusal);
    }

    [Fact]
    public async Task Two_names_of_one_person_become_one_speaker_and_others_stay_apart()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var one = new SpeakerChoice("G1", SpeakerRole.Respondent, "G1", "leidinggevende", "zorg");

        var import = SpeakerProposals.Confirm("G1", Draft, [one, one, one]);
        var mixed = SpeakerProposals.Confirm(
            "G2", Draft, [new SpeakerChoice("G1", SpeakerRole.Interviewer, null, null, null), one, one]);
        foreach (var confirmed in new[] { import, mixed })
        {
            Assert.True((await bench.Get<ImportTranscript>().RunAsync(
                owner, project, confirmed, CommandId.New(), CancellationToken.None)).IsDone);
        }

        var whole = await bench.DeskAsync(owner, slug, "G1");
        var apart = await bench.DeskAsync(owner, slug, "G2");
        Assert.Equal("G1", Assert.Single(whole.Transcript.Speakers).Label);
        Assert.Equal(3, whole.Transcript.Turns.Count);
        Assert.Equal(
            [("G1", SpeakerRole.Interviewer), ("G1 2", SpeakerRole.Respondent)],
            apart.Transcript.Speakers.Select(speaker => (speaker.Label, speaker.Role)).Order());
    }

    private static Task<Domain.Outcome<TranscriptId>> ImportAsync(
        TestWorkbench bench,
        Actor actor,
        ProjectId project,
        string name,
        string first,
        string second,
        string? people = null) =>
        bench.Get<ImportTranscript>().RunAsync(
            actor, project,
            new TranscriptImport(
                name, Draft,
                [
                    new SpeakerChoice("I", SpeakerRole.Interviewer, null, null, null),
                    new SpeakerChoice("A", SpeakerRole.Respondent, $"{people ?? name}-A", first, null),
                    new SpeakerChoice("B", SpeakerRole.Respondent, $"{people ?? name}-B", second, null),
                ]),
            CommandId.New(), CancellationToken.None);
}
