namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>A plain mean over codes; always read with how many of the codes had a value.</summary>
public sealed record AgreementMean(AgreementValue Value, int Defined, int Codes)
{
    /// <summary>Codes without a value are left out, and the count shows it.</summary>
    public static AgreementMean Of(IReadOnlyList<AgreementValue> values)
    {
        var defined = values.Where(value => value.IsDefined).ToList();
        return new(
            defined.Count == 0
                ? AgreementValue.Undefined(WhyUndefined.NoCodeHasAValue)
                : AgreementValue.Of(
                    defined.Average(value => value.Estimate.GetValueOrDefault()),
                    defined.Max(value => value.Units)),
            defined.Count,
            values.Count);
    }
}
