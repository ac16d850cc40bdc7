namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Which coders judged a unit and which of those gave it the code; bit i is coder i of the study.</summary>
/// <remarks>Invariant: <see cref="Covering"/> lies within <see cref="Present"/>.</remarks>
public readonly record struct CoverPattern(ulong Present, ulong Covering)
{
    public static ulong BitOf(int coder) => 1UL << coder;
}
