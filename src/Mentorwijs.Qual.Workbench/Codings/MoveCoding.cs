using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>Moves the boundaries of one of the coder's own codings.</summary>
public sealed class MoveCoding
{
    private readonly ProjectWriter _writer;

    internal MoveCoding(ProjectWriter writer) => _writer = writer;

    /// <param name="start">UTF-16 offset in the transcript's text, inclusive.</param>
    /// <param name="end">UTF-16 offset, exclusive.</param>
    /// <param name="revision">Of the text the offsets were measured in.</param>
    public Task<Outcome<CodingsChanged>> RunAsync(
        Actor actor, ProjectId project, CodingId coding, int start, int end, int revision, CommandId command,
        CancellationToken ct) =>
        ChangeCoding.RunAsync(
            _writer, actor, Act.MoveCoding, project, coding, command,
            (work, found) => PlanAsync(work, found, start, end, revision, ct),
            ct);

    private static async Task<Outcome<IReadOnlyList<CodingChange>>> PlanAsync(
        WriteWork work, Coding coding, int start, int end, int revision, CancellationToken ct)
    {
        var text = await work.Db.Transcripts.AsNoTracking()
            .FirstAsync(transcript => transcript.Id == coding.TranscriptId, ct);
        var span = text.Revision == revision
            ? text.Place(start, end)
            : new SpanOutsideTranscript(start, end, text.Text.Length);
        if (span.Refusal is { } outside)
        {
            return outside;
        }

        var mine = await work.Db.Codings.AsNoTracking()
            .Where(other => other.TranscriptId == coding.TranscriptId && other.RoundId == coding.RoundId
                && other.CoderId == work.Actor.Id && other.CodeId == coding.CodeId
                && other.Source == CodingSource.Coder)
            .ToListAsync(ct);
        return CodingRules.Move(coding, work.Actor.Id, span.Value, mine);
    }
}
