namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>How a share is written: with one decimal, but 0 or 100 only where it is exactly that.</summary>
/// <remarks>Nobody codes most of a text, so coders who differ in a dozen places still agree on 99.97 percent.</remarks>
public static class ShownShare
{
    /// <summary>Half of it would be rounded away; the smallest step that is shown.</summary>
    private const double Step = 0.1;

    /// <param name="percent">0 to 100.</param>
    public static double Of(double percent)
    {
        var rounded = Math.Round(percent, 1, MidpointRounding.AwayFromZero);
        if (rounded >= 100 && percent < 100)
        {
            return 100 - Step;
        }

        return rounded <= 0 && percent > 0 ? Step : rounded;
    }
}
