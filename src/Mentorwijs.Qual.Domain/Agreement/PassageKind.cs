namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>How two coders stand to each other on one passage; words in AgreementTexts.</summary>
public enum PassageKind
{
    /// <summary>Code, span and direction are the same.</summary>
    Both,

    OtherCode,
    Boundary,
    Direction,
    OnlyFirst,
    OnlySecond,
}
