namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Krippendorff's alphas for coders who choose their own passages: u, |u, cu and (k)u.</summary>
/// <remarks>
/// Krippendorff (2019), Content Analysis, 4th ed., ch. 12.6; published for three coders on 60 units (fig. 12.11):
/// u .510, |u .413, cu .724. Undefined without coders to compare, without variation, and cu and (k)u where no segments
/// meet. All but <see cref="OfCode"/> ask that the codes of one coder do not overlap.
/// </remarks>
public static class UnitizedAlpha
{
    /// <summary>All values, gaps among them.</summary>
    public static AgreementValue OfAll(SegmentTable table) => Checked(table, all => all.OfAll());

    /// <summary>One code against everything else: |u-alpha for that code, whatever other codes lie over it.</summary>
    public static AgreementValue OfCode(SegmentTable table, int code)
    {
        var only = table.Only(code);
        return only.Coders.All(segments => segments.Count == 0)
            ? AgreementValue.Undefined(WhyUndefined.NobodyUsedTheCode)
            : Checked(only, all => all.OfAll());
    }

    /// <summary>Valued or not, whatever the code.</summary>
    public static AgreementValue OfValuedOrNot(SegmentTable table) => Checked(table, all => all.OfValuedOrNot());

    /// <summary>Which code, where segments meet.</summary>
    public static AgreementValue OfCodes(SegmentTable table) => Checked(table, all => all.OfCodes());

    /// <summary>One code against the others, where segments meet.</summary>
    public static AgreementValue OfOneOfCodes(SegmentTable table, int code) =>
        Checked(table, all => all.OfCode(code));

    /// <summary>Share of the text with this code that meets a segment of another coder.</summary>
    public static AgreementValue Coverage(SegmentTable table, int code) => Checked(table, all => all.Coverage(code));

    private static AgreementValue Checked(SegmentTable table, Func<UnitizedCoincidences, AgreementValue> of) =>
        table.Coders.Count < 2 ? AgreementValue.Undefined(WhyUndefined.OnlyOneCoder)
        : table.Length == 0 ? AgreementValue.Undefined(WhyUndefined.NoDoubleCodedText)
        : !table.IsExclusive ? AgreementValue.Undefined(WhyUndefined.CodesOverlap)
        : of(new UnitizedCoincidences(table));
}
