using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Codings;

namespace Mentorwijs.Qual.Workbench.Tests.Agreement;

/// <summary>Two interviews coded blind by three, the coders of a round that is being compared.</summary>
/// <remarks>
/// L01: all three say 'tijd' on the same words; on others A says 'geld' where B says 'tijd'. L02: only C says 'steun'.
/// </remarks>
internal sealed record CodedByThree(TestWorkbench Bench, IReadOnlyList<Actor> Coders, ProjectId Project, string Slug)
{
    public const string Round = "ronde-1";

    private const string First = "Er is te weinig tijd. Dat kost ons geld en rust.";
    private const string Second = "Iedereen helpt hier mee.";

    public Actor Lead => Coders[0];

    public static async Task<CodedByThree> StartAsync(TestWorkbench bench)
    {
        var lead = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(lead);
        Actor[] coders =
        [
            lead, await bench.InviteAsync(lead, project, "Bo"), await bench.InviteAsync(lead, project, "Cas"),
        ];
        var coded = new CodedByThree(bench, coders, project, slug);
        await coded.AddRoundAsync(
            "Ronde 1",
            await bench.TranscriptAsync(lead, project, "L01", "Hoe gaat het?", First),
            await bench.TranscriptAsync(lead, project, "L02", "En met u?", Second));
        return coded;
    }

    /// <summary>A further round of the same coders, on two transcripts with these words.</summary>
    public async Task AddRoundAsync(string name, TranscriptId one, TranscriptId other)
    {
        await Bench.Get<StartBlindRound>().RunAsync(
            Lead, Project, name, [.. Coders.Select(coder => coder.Id)], [one, other], CommandId.New(),
            CancellationToken.None);
        var view = (await Bench.Get<RoundsQuery>().RunAsync(Lead, Slug, CancellationToken.None)).Value
            .Single(candidate => candidate.Round.Name == name);
        var names = view.TranscriptNames.Select(transcript => transcript.Name).Order(StringComparer.Ordinal).ToList();
        var first = await Bench.DeskAsync(Lead, Slug, names[0], view.Round.Slug);
        var second = await Bench.DeskAsync(Lead, Slug, names[1], view.Round.Slug);
        foreach (var coder in Coders)
        {
            await Bench.ApplyAsync(coder, first, "tijd", "weinig tijd");
        }

        await Bench.ApplyAsync(Coders[0], first, "geld", "kost ons geld");
        await Bench.ApplyAsync(Coders[1], first, "tijd", "kost ons geld");
        await Bench.ApplyAsync(Coders[2], second, "steun", "helpt hier mee");
        foreach (var coder in Coders)
        {
            foreach (var desk in new[] { first, second })
            {
                await Bench.Get<FinishTranscript>().RunAsync(
                    coder, Project, view.Round.Id, desk.Transcript.Id, true, CommandId.New(), CancellationToken.None);
            }
        }

        await Bench.Get<MoveRound>().RunAsync(
            Lead, Project, view.Round.Id, RoundPhase.Independent, CommandId.New(), CancellationToken.None);
    }

    /// <summary>The same words in two more interviews.</summary>
    public async Task AddRoundAsync(string name, string firstName, string secondName) => await AddRoundAsync(
        name,
        await Bench.TranscriptAsync(Lead, Project, firstName, "Hoe gaat het?", First),
        await Bench.TranscriptAsync(Lead, Project, secondName, "En met u?", Second));
}
