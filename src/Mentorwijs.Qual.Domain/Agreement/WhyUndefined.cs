namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Why there is no figure; the words stand in AgreementTexts as <c>WhyUndefined_Name</c>.</summary>
public enum WhyUndefined
{
    /// <summary>One coder takes part.</summary>
    OnlyOneCoder,

    /// <summary>No text was finished by two coders.</summary>
    NoDoubleCodedText,

    /// <summary>No coder used the code in the text that both finished.</summary>
    NobodyUsedTheCode,

    /// <summary>All coders gave all text the code: no variation, so nothing to agree about beyond chance.</summary>
    CodedEverywhere,

    /// <summary>All values are the same one, in a table of more than two kinds of values.</summary>
    NoVariation,

    /// <summary>The measure is for two coders, and more were chosen.</summary>
    OnlyForTwoCoders,

    /// <summary>A mean over codes, none of which has a value.</summary>
    NoCodeHasAValue,

    /// <summary>Fewer than two units, so nothing can be said about how a figure spreads.</summary>
    TooFewUnits,

    /// <summary>Values that a ratio cannot be taken of, e.g. −1 and 1.</summary>
    NotARatioScale,

    /// <summary>No segment of one coder overlaps one of another.</summary>
    NothingOverlaps,

    /// <summary>A coder's segments with different codes overlap, and the measure needs them apart.</summary>
    CodesOverlap,
}
