namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>A figure, or the reason why there is none: never NaN, never a silent 0 or 1.</summary>
/// <remarks>Invariant: there is either a finite estimate or a reason.</remarks>
public sealed record AgreementValue
{
    private AgreementValue(double? estimate, long units, WhyUndefined? why) =>
        (Estimate, Units, WhyUndefined) = (estimate, units, why);

    public double? Estimate { get; }

    /// <summary>Null when none was computed, or when there cannot be one.</summary>
    public AgreementInterval? Interval { get; init; }

    /// <summary>Why a figure has no interval although one was asked for.</summary>
    public WhyNoInterval? WhyNoInterval { get; init; }

    /// <summary>How many units (UTF-16 units or sentences) were judged by two coders or more.</summary>
    public long Units { get; }

    public WhyUndefined? WhyUndefined { get; }

    public bool IsDefined => Estimate is not null;

    public static AgreementValue Of(double estimate, long units) => double.IsFinite(estimate)
        ? new(estimate, units, null)
        : throw new ArgumentOutOfRangeException(nameof(estimate), estimate, "A measure must see that it is undefined");

    public static AgreementValue Undefined(WhyUndefined why, long units = 0) => new(null, units, why);
}

/// <summary>Where the figure may lie by chance; the level is a share (0.95), the seed makes it repeatable.</summary>
/// <param name="Undefined">Draws among the resamples that gave no figure, and so play no part in the ends.</param>
public sealed record AgreementInterval(
    double Low, double High, double Level, int Resamples, int Seed, int Undefined = 0);
