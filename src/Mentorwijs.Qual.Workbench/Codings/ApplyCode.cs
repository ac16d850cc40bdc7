using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>Where on the desk a code is put.</summary>
/// <param name="Start">UTF-16 offset in the transcript's text, inclusive.</param>
/// <param name="End">UTF-16 offset, exclusive.</param>
/// <param name="Revision">Of the text the offsets were measured in.</param>
public sealed record CodingPlace(
    ProjectId Project, RoundId Round, TranscriptId Transcript, int Start, int End, int Revision);

/// <summary>Puts a code on a span of a transcript.</summary>
public sealed class ApplyCode
{
    private readonly ProjectWriter _writer;

    internal ApplyCode(ProjectWriter writer) => _writer = writer;

    public async Task<Outcome<CodingsChanged>> RunAsync(
        Actor actor, CodingPlace place, CodeId code, CommandId command, CancellationToken ct)
    {
        var outcome = await _writer.CommitAsync(
            actor, Act.ApplyCode, place.Project, command,
            async (work, innerCt) =>
            {
                var wanted = await PlanAsync(work, place, code, innerCt);
                return wanted.Refusal is { } refusal
                    ? refusal
                    : await work.ApplyAsync(wanted.Value.Select(CodingChanged.From), innerCt);
            },
            ct);
        return outcome.Refusal is { } refused ? refused : CodingsChanged.From(outcome.Value.Facts);
    }

    internal static async Task<Outcome<IReadOnlyList<CodingChange>>> PlanAsync(
        WriteWork work, CodingPlace place, CodeId codeId, CancellationToken ct)
    {
        var desk = await DeskRows.FindAsync(work, place.Round, place.Transcript, ct);
        if (desk.Refusal is { } refusal)
        {
            return refusal;
        }

        var found = await work.Db.Codes.AsNoTracking().Where(code => code.Id == codeId)
            .Join(
                work.Db.Codebooks.Where(book => book.ProjectId == place.Project),
                code => code.CodebookId,
                book => book.Id,
                (code, book) => new { code, book.Version })
            .FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return new UnknownCode();
        }

        // Turns are not needed to place a span, so the text alone is read.
        var text = await work.Db.Transcripts.AsNoTracking()
            .FirstAsync(transcript => transcript.Id == place.Transcript, ct);
        var span = text.Revision == place.Revision
            ? text.Place(place.Start, place.End)
            : new SpanOutsideTranscript(place.Start, place.End, text.Text.Length);
        if (span.Refusal is { } outside)
        {
            return outside;
        }

        var mine = await work.Db.Codings.AsNoTracking()
            .Where(coding => coding.TranscriptId == place.Transcript && coding.RoundId == place.Round
                && coding.CoderId == work.Actor.Id && coding.CodeId == codeId && coding.Source == CodingSource.Coder)
            .ToListAsync(ct);
        var coding = new Coding
        {
            Id = Ids.New<CodingId>(),
            TranscriptId = place.Transcript,
            CodeId = codeId,
            CoderId = work.Actor.Id,
            RoundId = place.Round,
            Span = span.Value,
            CodebookVersion = found.Version,
            At = work.Now,
        };
        return CodingRules.Apply(found.code, coding, mine, desk.Value.Language);
    }
}
