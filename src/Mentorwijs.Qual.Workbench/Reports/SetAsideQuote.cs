using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>A chosen quote whose coding is still there, but is not one that counts now; its words are not told, for
/// the coding may be somebody's in a blind round.</summary>
/// <param name="TranscriptName">Where it lies.</param>
/// <param name="Origin">Whose codings count for that transcript, or why none do.</param>
public sealed record SetAsideQuote(string TranscriptName, LayerOrigin Origin)
{
    /// <summary>True: nobody's codings count there now, and it comes back when that changes.</summary>
    public bool ComesBack => Origin is LayerOrigin.NobodyPicked or LayerOrigin.StillBlind or LayerOrigin.NotCoded;

    internal static async Task<IReadOnlyDictionary<CodingId, SetAsideQuote>> ListAsync(
        QualDbContext db, IEnumerable<Theme> themes, AnalysisRows rows, CancellationToken ct)
    {
        var counted = rows.Layer.Codings.Select(coding => coding.Id).ToHashSet();
        var missing = themes.SelectMany(theme => theme.Quotes).Where(quote => !counted.Contains(quote))
            .Distinct().ToList();
        if (missing.Count == 0)
        {
            return new Dictionary<CodingId, SetAsideQuote>();
        }

        var found = await db.Codings.AsNoTracking().Where(coding => missing.Contains(coding.Id))
            .Select(coding => new { coding.Id, coding.TranscriptId })
            .ToListAsync(ct);
        var names = rows.Transcripts.ToDictionary(transcript => transcript.Id, transcript => transcript.Name);
        var origins = rows.Layer.Transcripts.ToDictionary(layer => layer.Id, layer => layer.Origin);
        return found.Where(coding => names.ContainsKey(coding.TranscriptId)).ToDictionary(
            coding => coding.Id,
            coding => new SetAsideQuote(names[coding.TranscriptId], origins[coding.TranscriptId]));
    }
}
