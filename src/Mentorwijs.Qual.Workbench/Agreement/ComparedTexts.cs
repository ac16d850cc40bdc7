using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>The transcripts of a round cut into units: the part of a comparison that changes least.</summary>
/// <remarks>Invariant: never changes once it is made; who withdrew is not in it.</remarks>
internal sealed class ComparedTexts
{
    private readonly IReadOnlyList<TranscriptId> _asked;

    private ComparedTexts(CodingRound round, AgreementOptions options, IReadOnlyList<ComparedText> texts) =>
        (_asked, Options, Texts) = (round.Transcripts, options, texts);

    /// <summary>How they were cut.</summary>
    public AgreementOptions Options { get; }

    /// <summary>By name.</summary>
    public IReadOnlyList<ComparedText> Texts { get; }

    /// <summary>Whether they are the texts of this round, cut in this way.</summary>
    public bool AreOf(CodingRound round, AgreementOptions options) =>
        Options == options && _asked.SequenceEqual(round.Transcripts);

    public static async Task<ComparedTexts> LoadAsync(
        QualDbContext db, CodingRound round, AgreementOptions options, CancellationToken ct)
    {
        var withdrawn = await WithdrawnRows.LoadAsync(db, round.ProjectId, ct);
        var gone = withdrawn.People.Select(person => person.Value).ToHashSet();
        var isCut = options.NeedsWords; // only then: the words are by far the most of a transcript
        var found = await db.Transcripts.AsNoTracking()
            .Where(transcript => transcript.ProjectId == round.ProjectId && round.Transcripts.Contains(transcript.Id))
            .OrderBy(transcript => transcript.Name)
            .Select(transcript => new { transcript.Id, transcript.Name, Text = isCut ? transcript.Text : "" })
            .ToListAsync(ct);
        found.RemoveAll(transcript => withdrawn.Transcripts.Contains(transcript.Id));
        var turns = await RoundRows.TurnsAsync(db, [.. found.Select(transcript => transcript.Id)], ct);
        return new ComparedTexts(
            round, options,
            [
                .. found.Select(transcript => new ComparedText(transcript.Name, AgreementText.Of(
                    transcript.Id, transcript.Text,
                    [
                        .. turns[transcript.Id].Where(turn => !gone.Contains(turn.Who)
                            && (options.InterviewerTurnsCount || !turn.IsInterviewer)),
                    ],
                    finishedBy: [], options))),
            ]);
    }
}

/// <summary>One of them.</summary>
/// <param name="Unfinished">With nobody who has finished it yet; that is told by the round.</param>
internal sealed record ComparedText(string Name, AgreementText Unfinished);
