namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>A figure under the name by which files call its coefficient.</summary>
public sealed record NamedValue(string Coefficient, AgreementValue Value);
