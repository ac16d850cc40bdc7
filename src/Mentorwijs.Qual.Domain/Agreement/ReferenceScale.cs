namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>What an author calls figures from a line on; words in AgreementTexts as <c>ReferenceWord_Name</c>.
/// </summary>
public enum ReferenceWord
{
    Slight,
    Fair,
    Moderate,
    Substantial,
    AlmostPerfect,
    FairToGood,
    Excellent,
    Tentative,
    Reliable,
}

/// <summary>A figure from which an author uses a word.</summary>
public sealed record ReferenceLine(double From, ReferenceWord Word);

/// <summary>Lines to read a figure against, with who drew them: conventions, and no verdict.</summary>
/// <param name="Id">Stable name for files and addresses.</param>
/// <param name="Source">As a list of literature has it.</param>
/// <param name="Lines">From low to high; below the first the author rejects, or says 'poor'.</param>
public sealed record ReferenceScale(string Id, string Source, IReadOnlyList<ReferenceLine> Lines)
{
    public static readonly ReferenceScale Krippendorff = new(
        "krippendorff",
        "Krippendorff (2019), Content Analysis, 4th ed., ch. 12",
        [new(.667, ReferenceWord.Tentative), new(.8, ReferenceWord.Reliable)]);

    public static readonly ReferenceScale LandisKoch = new(
        "landis-koch",
        "Landis and Koch (1977), Biometrics 33, p. 165",
        [
            new(0, ReferenceWord.Slight), new(.21, ReferenceWord.Fair), new(.41, ReferenceWord.Moderate),
            new(.61, ReferenceWord.Substantial), new(.81, ReferenceWord.AlmostPerfect),
        ]);

    public static readonly ReferenceScale Fleiss = new(
        "fleiss",
        "Fleiss (1981), Statistical Methods for Rates and Proportions, 2nd ed., p. 218",
        [new(.4, ReferenceWord.FairToGood), new(.75, ReferenceWord.Excellent)]);

    /// <summary>Lines drawn for that measure; none for shares, which no author's lines were meant for.</summary>
    public static IReadOnlyList<ReferenceScale> For(IAgreementMeasure measure) => measure switch
    {
        KrippendorffAlpha => [Krippendorff],
        CohenKappa => [LandisKoch, Fleiss],
        _ => [],
    };

    /// <summary>The highest line that the figure reaches, or null below the first.</summary>
    public ReferenceLine? Reached(double estimate) => Lines.LastOrDefault(line => estimate >= line.From);
}
