namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>In what the size of a sample is told.</summary>
public enum SampleMeasure
{
    /// <summary>Of the transcripts that can be drawn, rounded up: a sample of 20 % is never less.</summary>
    Percent,

    /// <summary>Transcripts.</summary>
    Number,
}

/// <summary>How a sample is to be drawn: with the transcripts there are, this fixes it.</summary>
public sealed record DrawPlan
{
    public required SampleMeasure Measure { get; init; }

    /// <summary>1 to 100 percent, or a number of transcripts.</summary>
    public required int Amount { get; init; }

    /// <summary>Starts the random numbers; see <see cref="SeededDraws"/>.</summary>
    public required int Seed { get; init; }

    /// <summary>Keys of <see cref="RespondentTraits"/> that the strata are made of; none = one stratum.</summary>
    public IReadOnlyList<string> Traits { get; init; } = [];

    /// <summary>How many to draw from so many, or why that cannot be.</summary>
    public Outcome<int> SizeOf(int candidates) => Measure switch
    {
        _ when candidates == 0 => new NothingToDrawFrom(),
        SampleMeasure.Percent when Amount is < 1 or > 100 => new SharePercentOutOfRange(),
        SampleMeasure.Percent => (int)((((long)candidates * Amount) + 99) / 100), // up
        SampleMeasure.Number when Amount < 1 => new SampleIsEmpty(),
        SampleMeasure.Number when Amount > candidates => new SampleTooLarge(candidates),
        SampleMeasure.Number => Amount,
        _ => throw new InvalidOperationException($"Measure {Measure}"),
    };
}

/// <summary>There is no transcript left that could be drawn.</summary>
public sealed record NothingToDrawFrom : Refusal;

/// <summary>A share is 1 to 100 percent.</summary>
public sealed record SharePercentOutOfRange : Refusal;

/// <summary>A sample has at least one transcript.</summary>
public sealed record SampleIsEmpty : Refusal;

/// <summary>More was asked for than there is.</summary>
public sealed record SampleTooLarge(int Most) : Refusal;

/// <summary>The transcripts or respondents changed after the draw was shown.</summary>
public sealed record DrawIsOutdated : Refusal;

/// <summary>Without a number to start from the draw could never be made again.</summary>
public sealed record SeedIsMissing : Refusal;
