using System.Globalization;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>How the transcripts of a round were chosen, in words for the methods of a chapter.</summary>
/// <param name="Sentences">Plain text in the language asked for.</param>
/// <param name="Draw">The draw itself; null = chosen by hand.</param>
/// <param name="DrawnBy">Name of who drew; null = nobody did.</param>
public sealed record DrawText(string Sentences, SampleDraw? Draw, string? DrawnBy);

/// <summary>Reads how the sample of a round was drawn and divided.</summary>
public sealed class DrawTextQuery
{
    private readonly ProjectAccess _access;

    internal DrawTextQuery(ProjectAccess access) => _access = access;

    /// <param name="round">Slug of a blind round.</param>
    public Task<Outcome<DrawText>> RunAsync(
        Actor actor, string project, string round, CultureInfo culture, CancellationToken ct) =>
        _access.ReadAsync<DrawText>(
            actor, project, Act.ReadTranscript,
            async (db, found, innerCt) =>
            {
                var rules = await RoundRules.LoadAsync(db, found.Id, innerCt);
                if (rules.Find(round) is not { IsOpen: false } one || !RoundRules.MayKnow(found, actor.Id, one))
                {
                    return new RoundNotFound(round);
                }

                var names = await PersonNames.LoadAsync(db, innerCt);
                var perspectives = Codebook.PerspectivesOf(await StoredBooks.LoadAsync(db, found.Id, innerCt));
                return new DrawText(
                    DrawSentences.Of(one, perspectives, culture), one.Draw,
                    one.Draw?.By is { } by ? names.GetValueOrDefault(by) : null);
            },
            ct);
}
