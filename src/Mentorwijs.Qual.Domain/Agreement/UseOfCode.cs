namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>How much a code was used; the words stand in AgreementTexts as <c>UseOfCode_Name</c>.</summary>
public enum UseOfCode
{
    /// <summary>By nobody.</summary>
    None,

    /// <summary>Fewer than <see cref="AgreementFigures.FewPassages"/> codings: the figure is shown as shaky.</summary>
    Few,

    Enough,
}
