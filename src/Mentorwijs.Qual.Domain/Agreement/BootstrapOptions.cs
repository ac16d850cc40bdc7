namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>How intervals are drawn; printed beside them, since each of these changes the ends.</summary>
public sealed record BootstrapOptions
{
    /// <summary>Double-coded texts from which an interval is given: fewer say little about how texts differ.</summary>
    public const int LeastTexts = 10;

    public static readonly BootstrapOptions Default = new();

    /// <summary>How many times the texts are drawn again.</summary>
    public int Resamples
    {
        get;
        init => field = value is >= 100 and <= 100_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "100 to 100,000");
    } = 2000;

    /// <summary>Share of the draws that lies within the ends.</summary>
    public double Level
    {
        get;
        init => field = value is > 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Between 0 and 1");
    } = 0.95;

    /// <summary>Where the draws begin; the same seed gives the same ends, on every machine.</summary>
    public int Seed { get; init; } = 1;
}
