using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>Keeps the last comparisons: whoever decides on 200 differences compares the round once, not 400 times.
/// </summary>
/// <remarks>
/// One is used only while the journal of the project ends as it did when it was made. An act is told by the hash of
/// its entry, which no other entry ever gets, so not even one that was rolled back can be taken for another.
/// </remarks>
internal sealed class KeptComparisons
{
    /// <summary>Of 80 transcripts with 8,400 codings one is about 6 MB.</summary>
    private const int Most = 4;

    /// <summary>
    /// Acts that cannot change a round that is being compared: decisions are no part of a comparison, coding and
    /// finishing are refused in it, and what is written for the report only reads it. Undoing might bring back
    /// anything, so it is not among them.
    /// </summary>
    private static readonly Act[] Elsewhere =
    [
        Act.ResolveDisagreement, Act.ApplyCode, Act.RemoveCoding, Act.MarkCoding, Act.FinishTranscript,
        Act.WriteTheme, Act.ExportChapter, Act.ChangeGuides, Act.ChooseLayer, Act.ChooseTemplate, Act.KeepRun,
        Act.ExportAgreement, Act.ChangeDueDate, Act.OverruleCheck, Act.ReturnChapter, Act.ExportTables,
        Act.WriteMatrix,
    ];

    /// <summary>Acts that change no transcript, and not who speaks in it: only codings and books are read anew.
    /// </summary>
    private static readonly Act[] BesideTexts =
    [
        .. Elsewhere, Act.InvitePerson, Act.ChangeRole, Act.RemovePerson, Act.ChooseCodebook, Act.AddDraftCode,
        Act.ImportCodings, Act.MoveCoding, Act.StartRound, Act.MoveRound, Act.ChooseAgreement, Act.SwitchAgreement,
    ];

    private readonly Lock _gate = new();

    /// <summary>The one used last stands last.</summary>
    private readonly List<Kept> _kept = [];

    /// <param name="round">Not blind and not open any more.</param>
    /// <param name="options">How to measure; null = as the project has chosen.</param>
    public async Task<RoundComparison> OpenAsync(
        QualDbContext db, CodingRound round, AgreementOptions? options, CancellationToken ct)
    {
        // read before the rows: an act in between makes what is kept look old, never new
        var journal = await LastAsync(db, round.ProjectId, Elsewhere, ct);
        var key = (round.Id, options);
        var found = Find(key);
        if (found is not null && found.Journal == journal)
        {
            return found.Comparison;
        }

        var ofTexts = await LastAsync(db, round.ProjectId, BesideTexts, ct);
        var comparison = await RoundComparison.LoadAsync(
            db, round, options, found?.OfTexts == ofTexts ? found?.Comparison : null, ct);
        Keep(new Kept(key, journal, ofTexts, comparison));
        return comparison;
    }

    private static Task<string?> LastAsync(
        QualDbContext db, ProjectId project, Act[] but, CancellationToken ct) =>
        db.Journal.AsNoTracking()
            .Where(entry => entry.ProjectId == project && !but.Contains(entry.Act))
            .OrderByDescending(entry => entry.Seq)
            .Select(entry => (string?)entry.Hash)
            .FirstOrDefaultAsync(ct);

    private Kept? Find((RoundId, AgreementOptions?) key)
    {
        lock (_gate)
        {
            return _kept.Find(kept => kept.Key == key);
        }
    }

    private void Keep(Kept kept)
    {
        lock (_gate)
        {
            _kept.RemoveAll(other => other.Key == kept.Key);
            _kept.Add(kept);
            _kept.RemoveRange(0, Math.Max(0, _kept.Count - Most));
        }
    }

    /// <param name="OfTexts">The last entry that may have changed a text; see <see cref="BesideTexts"/>.</param>
    private sealed record Kept(
        (RoundId, AgreementOptions?) Key, string? Journal, string? OfTexts, RoundComparison Comparison);
}
