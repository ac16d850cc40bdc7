using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Analysis;

/// <summary>The transcripts of a project with the one layer of codings that analysis uses.</summary>
/// <param name="Transcripts">By name.</param>
/// <param name="Respondents">Those who speak in a transcript; who is only on the list was not interviewed yet, and who
/// withdrew is not in it, nor is anything only they said.</param>
/// <param name="Rounds">Oldest first.</param>
/// <param name="Layer">Whose codings count.</param>
internal sealed record AnalysisRows(
    IReadOnlyList<Transcript> Transcripts,
    IReadOnlyList<Respondent> Respondents,
    IReadOnlyList<CodingRound> Rounds,
    AnalysisLayer Layer)
{
    /// <summary>The transcripts that take part.</summary>
    public IReadOnlySet<TranscriptId> Coded { get; } =
        Layer.Transcripts.Where(layer => layer.TakesPart).Select(layer => layer.Id).ToHashSet();

    /// <summary>How many were interviewed and have withdrawn.</summary>
    public int Withdrawn { get; private init; }

    /// <summary>Who looks.</summary>
    public PersonId Viewer { get; private init; }

    /// <summary>True: the viewer codes some of this round again, so nothing of it is told to them till then.</summary>
    public bool Hides(CodingRound round) => new RoundRules(Rounds).RepeatHiding(Viewer, round) is not null;

    /// <summary>Whose codings count where several coded and there is no consensus; null = nobody's.</summary>
    public PersonId? Picked { get; private init; }

    /// <summary>Who coded in rounds that are not blind any more; also those whose codings do not count.</summary>
    public IReadOnlyList<PersonId> CoderIds { get; private init; } = [];

    /// <param name="viewer">Who looks: what they are coding again is left out, so that they see nothing of the first
    /// time.</param>
    /// <param name="picked">Whose codings count where several coded and there is no consensus, for this once; null =
    /// as the lead has chosen for the project.</param>
    public static async Task<AnalysisRows> LoadAsync(
        QualDbContext db, ProjectId project, PersonId viewer, PersonId? picked, CancellationToken ct)
    {
        picked ??= (await db.ChosenLayers.AsNoTracking()
            .FirstOrDefaultAsync(chosen => chosen.ProjectId == project, ct))?.CoderId;
        var withdrawn = await WithdrawnRows.LoadAsync(db, project, ct);
        var spoken = await db.Transcripts.AsNoTracking().AsSplitQuery()
            .Include(transcript => transcript.Speakers)
            .Include(transcript => transcript.Turns.OrderBy(turn => turn.Ordinal))
            .Where(transcript => transcript.ProjectId == project)
            .OrderBy(transcript => transcript.Name)
            .ToListAsync(ct);
        var transcripts = spoken.Where(transcript => !withdrawn.Transcripts.Contains(transcript.Id)).ToList();
        var rounds = await db.Rounds.AsNoTracking().Where(round => round.ProjectId == project)
            .OrderBy(round => round.StartedAt).ToListAsync(ct);
        var roundIds = rounds.Where(round => round.Counts).Select(round => round.Id).ToList();
        var codings = StillSaid(
            await RoundRows.CodingsAsync(db, roundIds, [.. transcripts.Select(transcript => transcript.Id)], ct),
            transcripts, withdrawn);
        var interviewed = spoken.SelectMany(transcript => transcript.Speakers)
            .Select(speaker => speaker.RespondentId).OfType<RespondentId>().ToHashSet();
        var respondents = await db.Respondents.AsNoTracking().Where(respondent => respondent.ProjectId == project)
            .OrderBy(respondent => respondent.Perspective).ThenBy(respondent => respondent.Number).ToListAsync(ct);
        return new AnalysisRows(
            transcripts,
            [
                .. respondents.Where(respondent => interviewed.Contains(respondent.Id)
                    && !withdrawn.People.Contains(respondent.Id)),
            ],
            rounds,
            AnalysisLayer.Of(transcripts.Select(transcript => transcript.Id), rounds, codings, _ => picked, viewer))
        {
            Picked = picked,
            CoderIds =
            [
                .. codings.Where(coding => coding.Source == CodingSource.Coder)
                    .Select(coding => coding.CoderId).Distinct(),
            ],
            Viewer = viewer,
            Withdrawn = withdrawn.People.Count(interviewed.Contains),
        };
    }

    // Of a passage with somebody else in it too, what that other said still counts; it is not quoted any more.
    private static List<Coding> StillSaid(
        List<Coding> codings, IReadOnlyList<Transcript> transcripts, WithdrawnRows withdrawn)
    {
        if (withdrawn.People.Count == 0)
        {
            return codings;
        }

        var shared = transcripts
            .Where(text => text.Speakers.Any(speaker =>
                speaker.RespondentId is { } person && withdrawn.People.Contains(person)))
            .ToDictionary(text => text.Id, text => new CodingSpeakers(text));
        return
        [
            .. codings.Where(coding => !withdrawn.Transcripts.Contains(coding.TranscriptId)
                && (!shared.TryGetValue(coding.TranscriptId, out var speakers)
                    || speakers.RespondentsOn(coding.Span) is not { Count: > 0 } people
                    || !people.All(withdrawn.People.Contains))),
        ];
    }

    /// <summary>Who can be picked; also who left the project, for their codings are there.</summary>
    public static async Task<IReadOnlyList<MemberView>> CodersAsync(
        QualDbContext db, ProjectId project, AnalysisRows rows, CancellationToken ct)
    {
        var members = await MembersQuery.ListAsync(db, project, ct);
        var rounds = rows.Rounds.Where(round => round.Counts).Select(round => round.Id).ToList();
        var left = await db.Codings
            .Where(coding => rounds.Contains(coding.RoundId) && coding.Source == CodingSource.Coder)
            .Select(coding => coding.CoderId).Distinct()
            .Join(db.People, coder => coder, person => person.Id, (_, person) => person)
            .Select(person => new MemberView(person.Id, person.Name, Role.Coder))
            .ToListAsync(ct);
        return
        [
            .. members.Where(member => member.Role != Role.Reader),
            .. left.Where(coder => members.All(member => member.Id != coder.Id)),
        ];
    }
}
