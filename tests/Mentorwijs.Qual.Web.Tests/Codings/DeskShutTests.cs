using Bunit;
using Bunit.TestDoubles;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Web.Codings;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Codings;

/// <summary>A desk that stands open while its transcript is shut to the one who looks at it.</summary>
public sealed class DeskShutTests : WebBench
{
    private const string Words = "Er is hier te weinig tijd.";

    public DeskShutTests() => Services.AddScoped<DeskActs>();

    [Fact]
    public async Task An_open_desk_is_left_at_once_when_its_transcript_is_to_be_coded_again()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var slug = await ProjectAsync();
        var (project, transcript) = await CodedAsync(slug);
        var desk = Render<DeskHost>(parameters => parameters
            .Add(host => host.Project, slug).Add(host => host.Round, "open").Add(host => host.Transcript, "L01"));
        var browser = (BunitNavigationManager)Services.GetRequiredService<NavigationManager>();
        Assert.Empty(browser.History);

        Assert.True((await Services.GetRequiredService<StartBlindRound>().RunAsync(
            Owner, project,
            new RoundPlan
            {
                Kind = RoundKind.Repeat,
                Name = "Opnieuw",
                Coders = [Owner.Id],
                Transcripts = [transcript],
            },
            CommandId.New(), CancellationToken.None)).IsDone);

        desk.WaitForAssertion(() => Assert.True(Assert.Single(browser.History).Options.ForceLoad));
    }

    private async Task<(ProjectId Project, TranscriptId Transcript)> CodedAsync(string slug)
    {
        var project = (await ViewAsync(slug)).Id;
        var draft = new TranscriptDraft
        {
            Format = "txt-labels",
            Speakers = [new DraftSpeaker("R", SpeakerRole.Respondent, true)],
            Turns = [new DraftTurn("R", Words)],
        };
        var transcript = (await Services.GetRequiredService<ImportTranscript>().RunAsync(
            Owner, project,
            new TranscriptImport(
                "L01", draft, [new SpeakerChoice("R", SpeakerRole.Respondent, "R-01", "leidinggevende", "zorg")]),
            CommandId.New(), CancellationToken.None)).Value;
        var desk = (await Services.GetRequiredService<CodingDeskQuery>()
            .RunAsync(Owner, slug, "open", "L01", CancellationToken.None)).Value;
        var code = desk.Codebooks[0].Codes.First(one => one.IsAssignable).Id;
        Assert.True((await Services.GetRequiredService<ApplyCode>().RunAsync(
            Owner, new CodingPlace(project, desk.Round.Id, transcript, 0, Words.Length, desk.Transcript.Revision),
            code, CommandId.New(), CancellationToken.None)).IsDone);
        return (project, transcript);
    }
}
