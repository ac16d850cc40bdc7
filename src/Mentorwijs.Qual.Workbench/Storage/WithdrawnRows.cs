using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Storage;

/// <summary>Who withdrew from a project, and the transcripts in which nobody else was interviewed.</summary>
internal sealed record WithdrawnRows(IReadOnlySet<RespondentId> People, IReadOnlySet<TranscriptId> Transcripts)
{
    private static readonly WithdrawnRows Nobody =
        new(new HashSet<RespondentId>(), new HashSet<TranscriptId>());

    public static async Task<WithdrawnRows> LoadAsync(QualDbContext db, ProjectId project, CancellationToken ct)
    {
        var people = (await db.Respondents.AsNoTracking()
            .Where(person => person.ProjectId == project && person.WithdrawnOn != null)
            .Select(person => person.Id).ToListAsync(ct)).ToHashSet();
        if (people.Count == 0)
        {
            return Nobody;
        }

        var spoken = await db.Transcripts.AsNoTracking().Where(transcript => transcript.ProjectId == project)
            .Select(transcript => new
            {
                transcript.Id,
                People = transcript.Speakers.Where(speaker => speaker.RespondentId != null)
                    .Select(speaker => speaker.RespondentId).ToList(),
            })
            .ToListAsync(ct);
        return new WithdrawnRows(
            people,
            spoken.Where(text => text.People.Count > 0 && text.People.OfType<RespondentId>().All(people.Contains))
                .Select(text => text.Id).ToHashSet());
    }
}
