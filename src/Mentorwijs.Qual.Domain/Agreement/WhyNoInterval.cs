namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Why a figure has no interval; the words stand in AgreementTexts as <c>WhyNoInterval_Name</c>.</summary>
public enum WhyNoInterval
{
    /// <summary>Fewer than <see cref="BootstrapOptions.LeastTexts"/> texts that two coders finished.</summary>
    TooFewTranscripts,

    /// <summary>So many draws give no figure that the level cannot be reached: the code is in too few texts.</summary>
    TooOftenUndefined,

    /// <summary>Every draw gives the same figure, e.g. 1 where nothing differs: drawing cannot tell a spread.</summary>
    NoSpread,
}
