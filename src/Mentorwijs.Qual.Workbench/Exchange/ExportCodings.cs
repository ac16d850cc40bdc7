using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Formats;
using Mentorwijs.Qual.Formats.Exchange;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Exchange;

/// <summary>Gives the codings that the asker's own pages show as a file, and nothing else.</summary>
public sealed class ExportCodings
{
    private readonly ProjectAccess _access;

    internal ExportCodings(ProjectAccess access) => _access = access;

    /// <param name="round">Slug: only codings of this round; null = of all rounds.</param>
    public Task<Outcome<CodingsExported>> RunAsync(Actor actor, string project, string? round, CancellationToken ct) =>
        _access.ReadAsync<CodingsExported>(
            actor, project, Act.ReadTranscript,
            async (db, found, innerCt) =>
            {
                var rules = await RoundRules.LoadAsync(db, found.Id, innerCt);
                if (round is not null && rules.Find(round) is null)
                {
                    return new RoundNotFound(round);
                }

                var rounds = rules.Rounds.Where(one => round is null || one.Slug == round).ToList();
                var file = await FileAsync(db, found, actor, rules, rounds, innerCt);
                using var stream = WorkStreams.Open();
                CodingsJson.Write(file, stream);
                return new CodingsExported(
                    new ExportedFile($"{found.Slug}-codings.json", "application/json", stream.ToArray()),
                    file.Codings.Count);
            },
            ct);

    private static async Task<CodingsFile> FileAsync(
        QualDbContext db, FoundProject project, Actor actor, RoundRules rules, IReadOnlyList<CodingRound> rounds,
        CancellationToken ct)
    {
        var texts = await db.Transcripts.AsNoTracking().AsSplitQuery()
            .Include(transcript => transcript.Speakers)
            .Include(transcript => transcript.Turns.OrderBy(turn => turn.Ordinal))
            .Where(transcript => transcript.ProjectId == project.Id)
            .OrderBy(transcript => transcript.Name)
            .ToListAsync(ct);
        var books = await StoredBooks.LoadAsync(db, project.Id, ct);
        var names = await PersonNames.LoadAsync(db, ct);
        var lines = new CodingLines(books, names);
        var codings = new List<CodingLine>();
        foreach (var (text, round) in texts
            .SelectMany(text => rounds.Select(round => (text, round)))
            .Where(pair => rules.MayOpen(project, actor.Id, pair.round, pair.text.Id)))
        {
            var here = await VisibleAsync(db, actor, round, text.Id, [.. names.Keys], ct);
            codings.AddRange(here.Select(coding => lines.Of(coding, text, round)));
        }

        return lines.Whole(codings);
    }

    // What a blind round hides is not read, as on the desk.
    private static async Task<IReadOnlyList<Coding>> VisibleAsync(
        QualDbContext db, Actor actor, CodingRound round, TranscriptId text, IReadOnlyList<PersonId> members,
        CancellationToken ct)
    {
        var seen = members.Where(coder => round.MaySee(actor.Id, coder)).ToList();
        return await db.Codings.AsNoTracking()
            .Where(coding => coding.RoundId == round.Id && coding.TranscriptId == text
                && coding.Source != CodingSource.FirstTime && seen.Contains(coding.CoderId))
            .OrderBy(coding => coding.Source).ThenBy(coding => coding.CoderId)
            .ThenBy(coding => coding.Span.Start).ThenBy(coding => coding.Span.End).ThenBy(coding => coding.CodeId)
            .ToListAsync(ct);
    }
}

/// <summary>The file with how many codings it holds.</summary>
public sealed record CodingsExported(ExportedFile File, int Codings);
