namespace Mentorwijs.Qual.Benchmarks.Figures;

/// <summary>Which figure of a sample.</summary>
internal enum Figure
{
    Median,
    P95,
}

/// <summary>The most that a figure may be.</summary>
internal sealed record Limit(Figure Of, double Most);

/// <summary>What another program took for the same job, and which of its figures that is.</summary>
/// <remarks>Quoted, see <see cref="Machine.AboutPeers"/>; never measured here.</remarks>
internal sealed record Peer(string Name, Figure Of, double Value);

/// <summary>One line of the table: a job, what was measured, and what it is held against.</summary>
internal sealed record Result(int Row, string Job, Sample Sample)
{
    /// <summary>"ms", "MiB", "KiB", "x" or what is counted.</summary>
    public string Unit { get; init; } = "ms";

    /// <summary>Empty = nothing was promised.</summary>
    public IReadOnlyList<Limit> Must { get; init; } = [];

    public Peer? Peer { get; init; }

    /// <summary>Null where nothing was promised.</summary>
    public bool? IsMet => Must.Count == 0 ? null : Must.All(limit => ValueOf(limit.Of) <= limit.Most);

    /// <summary>How often ours fits into the peer's; above 1 = ours is less. Null without a peer.</summary>
    public double? Ratio => Peer is null ? null : Peer.Value / ValueOf(Peer.Of);

    public double ValueOf(Figure figure) => figure switch
    {
        Figure.Median => Sample.Median,
        Figure.P95 => Sample.P95,
        _ => throw new ArgumentOutOfRangeException(nameof(figure)),
    };
}
