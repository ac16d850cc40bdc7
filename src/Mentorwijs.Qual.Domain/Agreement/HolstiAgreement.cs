namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Share of all decisions of two coders that fell together, also where they judged different units.</summary>
/// <remarks>
/// 2A / (N₁ + N₂), A units alike, N the units each coder judged: Holsti (1969), Content Analysis for the Social
/// Sciences and Humanities, p. 140. Equals percent agreement when both judged the same units. Undefined without
/// decisions. Worked: 40 alike, 50 and 60 judged gives 80 / 110 = .727.
/// </remarks>
public static class HolstiAgreement
{
    public static AgreementValue Of(RatingTable table)
    {
        if (table.Coders != 2)
        {
            return AgreementValue.Undefined(
                table.Coders < 2 ? WhyUndefined.OnlyOneCoder : WhyUndefined.OnlyForTwoCoders);
        }

        var alike = table.Rows.Count(row => row[0] is { } value && row[1] == value);
        var decisions = table.Rows.Sum(row => row.Count(value => value is not null));
        return decisions == 0
            ? AgreementValue.Undefined(WhyUndefined.NoDoubleCodedText)
            : AgreementValue.Of(2.0 * alike / decisions, table.Rows.Count);
    }
}
