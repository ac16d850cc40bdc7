namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Whose codings the figures of a report rest on; every output names it.</summary>
/// <param name="Consensus">Number of transcripts where the decisions of a closed round count.</param>
/// <param name="SingleCoder">Number of transcripts with one coder, whose codings count.</param>
/// <param name="Picked">Number of transcripts with several coders and no decisions, where one layer was picked.</param>
/// <param name="PickedName">Name of the picked layer; null when none was.</param>
public sealed record LayerUsed(int Consensus, int SingleCoder, int Picked = 0, string? PickedName = null);
