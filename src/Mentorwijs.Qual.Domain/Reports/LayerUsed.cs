using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Whose codings the figures of a report rest on; every output names it.</summary>
/// <param name="Consensus">Number of transcripts where the decisions of a closed round count.</param>
/// <param name="SingleCoder">Number of transcripts with one coder, whose codings count.</param>
/// <param name="Picked">Number of transcripts with several coders and no decisions, where one layer was picked.</param>
/// <param name="PickedName">Name of the picked layer; null when none was.</param>
/// <param name="LeftOut">Number of transcripts with several coders, no consensus and nobody picked.</param>
/// <param name="NotCoded">Number of transcripts nobody has coded.</param>
/// <param name="Blind">Number of transcripts in a round that is still blind.</param>
public sealed record LayerUsed(
    int Consensus, int SingleCoder, int Picked = 0, string? PickedName = null, int LeftOut = 0, int NotCoded = 0,
    int Blind = 0)
{
    /// <summary>Counts a layer; the function gives the name a coder has in the report.</summary>
    public static LayerUsed Of(AnalysisLayer layer, Func<PersonId, string> nameOf)
    {
        var counts = layer.Transcripts.CountBy(transcript => transcript.Origin).ToDictionary();
        var picked = layer.Transcripts
            .Where(transcript => transcript is { Origin: LayerOrigin.PickedCoder, Coder: not null })
            .Select(transcript => nameOf(transcript.Coder.GetValueOrDefault()))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return new LayerUsed(
            counts.GetValueOrDefault(LayerOrigin.Consensus),
            counts.GetValueOrDefault(LayerOrigin.OnlyCoder),
            counts.GetValueOrDefault(LayerOrigin.PickedCoder),
            picked.Count == 0 ? null : string.Join(", ", picked),
            counts.GetValueOrDefault(LayerOrigin.NobodyPicked),
            counts.GetValueOrDefault(LayerOrigin.NotCoded),
            counts.GetValueOrDefault(LayerOrigin.StillBlind));
    }
}
