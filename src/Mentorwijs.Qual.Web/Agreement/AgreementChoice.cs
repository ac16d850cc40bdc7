using System.Globalization;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>How somebody wants agreement measured, as an address says it: nothing = as the project has it.</summary>
public sealed record AgreementChoice(string? Unit, string? Coverage, bool Interviewers)
{
    private const string Sentences = "sentences";
    private const string Characters = "characters";

    /// <summary>The options asked for, null when none were; refused for a share that cannot be.</summary>
    public Outcome<AgreementOptions?> Read() => Unit switch
    {
        Sentences => Of(AgreementUnit.Sentences),
        Characters => Of(AgreementUnit.Characters),
        _ => (AgreementOptions?)null,
    };

    public static string NameOf(AgreementUnit unit) => unit switch
    {
        AgreementUnit.Sentences => Sentences,
        AgreementUnit.Characters => Characters,
        _ => throw new InvalidOperationException($"Unit {unit}"),
    };

    private Outcome<AgreementOptions?> Of(AgreementUnit unit)
    {
        const int Unreadable = 0; // which no share can be
        var percent = Coverage is null ? 50
            : int.TryParse(Coverage, NumberStyles.Integer, CultureInfo.InvariantCulture, out var typed) ? typed
            : Unreadable;
        var chosen = AgreementOptions.Choose(unit, percent, Interviewers);
        return chosen.Refusal is { } refusal ? refusal : chosen.Value;
    }
}
