using Mentorwijs.Qual.Domain.Agreement;
using Microsoft.Extensions.Localization;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>What was decided, in words that name the coders by their letters.</summary>
public sealed class DecisionWords
{
    private DecisionWords()
    {
    }

    /// <summary>Within a sentence: "as A", "both", "parked".</summary>
    public static string Say(
        IStringLocalizer<DecisionWords> texts, Decision decision, (string First, string Second) letters) =>
        texts[decision.ToString(), letters.First, letters.Second];
}
