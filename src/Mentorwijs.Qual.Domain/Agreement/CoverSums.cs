using System.Numerics;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>The few sums that every measure is made of: those of texts, of codes and of draws simply add up.</summary>
/// <remarks>
/// Over units that two coders or more judged: k of the m coders of a unit gave it the code. With two coders all are
/// whole numbers; lists of them are always added up in one order, so that a figure is the same on every machine.
/// </remarks>
public readonly record struct CoverSums
{
    /// <summary>How many coders the study has.</summary>
    public required int Coders { get; init; }

    public long Units { get; init; }

    /// <summary>Σ of the share of pairs of coders that chose the same, per unit.</summary>
    public double Agreeing { get; init; }

    /// <summary>Σ k (k − 1): ordered pairs of coders who both used the code.</summary>
    public long SharedUses { get; init; }

    /// <summary>Σ k (m − 1): what <see cref="SharedUses"/> would be if everybody had followed each use.</summary>
    public long PossibleUses { get; init; }

    /// <summary>Σ (ordered pairs that chose differently) / (m − 1), as in Krippendorff's o_ck off the diagonal.
    /// </summary>
    public double Unlike { get; init; }

    /// <summary>Judgements 'not this code'.</summary>
    public long NotCoded { get; init; }

    /// <summary>Judgements 'this code'.</summary>
    public long Coded { get; init; }

    /// <summary>The 2×2 table of the first two coders.</summary>
    public PairCounts Pair { get; init; }

    /// <summary>Share of all judgements that are 'this code'; null without text that two coders finished.</summary>
    public double? Prevalence => Units == 0 ? null : (double)Coded / (Coded + NotCoded);

    /// <summary>Why nothing at all can be said, or null.</summary>
    public WhyUndefined? WhyNoPairs =>
        Coders < 2 ? WhyUndefined.OnlyOneCoder : Units == 0 ? WhyUndefined.NoDoubleCodedText : null;

    /// <summary>Why nothing can be said beyond chance, or null: without variation chance explains everything.</summary>
    public WhyUndefined? WhyNoVariation =>
        WhyNoPairs is { } why ? why
        : Coded == 0 ? WhyUndefined.NobodyUsedTheCode
        : NotCoded == 0 ? WhyUndefined.CodedEverywhere
        : null;

    public static CoverSums operator +(CoverSums left, CoverSums right) => new()
    {
        Coders = left.Coders,
        Units = left.Units + right.Units,
        Agreeing = left.Agreeing + right.Agreeing,
        SharedUses = left.SharedUses + right.SharedUses,
        PossibleUses = left.PossibleUses + right.PossibleUses,
        Unlike = left.Unlike + right.Unlike,
        NotCoded = left.NotCoded + right.NotCoded,
        Coded = left.Coded + right.Coded,
        Pair = left.Pair + right.Pair,
    };

    public static CoverSums Add(CoverSums left, CoverSums right) => left + right;

    /// <summary>Of the patterns of one code.</summary>
    public static CoverSums Of(CoverCounts counts)
    {
        var sums = new CoverSums { Coders = counts.Coders };

        // the patterns stand in one order, for the two sums that need not be whole
        foreach (var (pattern, units) in counts.Patterns)
        {
            sums += Of(counts.Coders, pattern, units);
        }

        return sums;
    }

    private static CoverSums Of(int coders, CoverPattern pattern, long units)
    {
        var (m, k) = (BitOperations.PopCount(pattern.Present), BitOperations.PopCount(pattern.Covering));
        if (m < 2)
        {
            return new CoverSums { Coders = coders };
        }

        var unlike = 2L * k * (m - k);
        return new CoverSums
        {
            Coders = coders,
            Units = units,
            Agreeing = units * (double)((m * (m - 1L)) - unlike) / (m * (m - 1L)),
            SharedUses = units * k * (k - 1),
            PossibleUses = units * k * (m - 1),
            Unlike = units * (double)unlike / (m - 1),
            NotCoded = units * (m - k),
            Coded = units * k,
            Pair = pattern.CellOf(0, 1, units),
        };
    }
}
