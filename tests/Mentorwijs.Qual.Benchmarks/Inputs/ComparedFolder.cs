using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;

namespace Mentorwijs.Qual.Benchmarks.Inputs;

/// <summary>A data folder with a blind round of two coders on 80 interviews, finished and open for comparing.</summary>
internal sealed record ComparedFolder(string Path, string Slug, string Round)
{
    private const int FirstCodings = 60;
    private const int SecondCodings = 45;
    private const int Seed = 20260102;

    public static async Task<ComparedFolder> MakeAsync(string folder, CodebookDraft book)
    {
        await using var open = await OpenFolder.OpenAsync(folder);
        var (project, slug, _) = await open.ProjectAsync("Proef met twee codeurs", book);
        var token = await open.Get<InvitePerson>().RunAsync(
            open.Owner, project, "Bo", Role.Coder, CommandId.New(), CancellationToken.None);
        var other = await open.SignInAsync(token.Value);
        var texts = new List<(TranscriptId Id, int Length)>();
        for (var number = 1; number <= CodedFolder.Interviews; number++)
        {
            var interview = Interview.Make($"L{number:00}", Seed + number);
            texts.Add((await open.ImportAsync(project, interview), interview.Turns.Sum(turn => turn.Length)));
        }

        var name = (await open.Get<StartBlindRound>().RunAsync(
            open.Owner, project, "Ronde 1", [open.Owner.Id, other.Id], [.. texts.Select(text => text.Id)],
            CommandId.New(), CancellationToken.None)).Value;
        var round = (await open.Get<RoundsQuery>().RunAsync(open.Owner, slug, CancellationToken.None)).Value
            .Single(view => view.Round.Slug == name).Round.Id;
        var stored = (await open.Get<ProjectQuery>().RunAsync(open.Owner, slug, CancellationToken.None)).Value.Codebook;
        var maker = new CodingsOf(round, DateTimeOffset.UnixEpoch, Seed);
        foreach (var (text, length) in texts)
        {
            var first = maker.Some(open.Owner.Id, text, length, stored.Codes, FirstCodings);
            var second = maker.Like(first, other.Id, length, stored.Codes, SecondCodings);
            await open.StoreAsync(project, [.. first, .. second]);
            foreach (var coder in new[] { open.Owner, other })
            {
                _ = (await open.Get<FinishTranscript>().RunAsync(
                    coder, project, round, text, true, CommandId.New(), CancellationToken.None)).Value;
            }
        }

        _ = (await open.Get<MoveRound>().RunAsync(
            open.Owner, project, round, RoundPhase.Independent, CommandId.New(), CancellationToken.None)).Value;
        return new ComparedFolder(folder, slug, name);
    }
}
