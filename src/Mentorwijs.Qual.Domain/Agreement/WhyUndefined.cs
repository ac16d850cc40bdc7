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
}
