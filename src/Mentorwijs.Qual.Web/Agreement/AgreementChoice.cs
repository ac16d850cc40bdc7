using System.Globalization;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>How somebody wants agreement measured, as an address says it: nothing = as the project has it.</summary>
public sealed record AgreementChoice(string? Unit, string? Coverage, bool Interviewers)
{
    /// <summary>The options asked for, null when none were; refused for a share that cannot be.</summary>
    public Outcome<AgreementOptions?> Read()
    {
        foreach (var unit in Enum.GetValues<AgreementUnit>().Where(unit => NameOf(unit) == Unit))
        {
            return Of(unit);
        }

        return (AgreementOptions?)null;
    }

    /// <summary>As it stands behind other things in an address; empty when nothing was asked.</summary>
    public string InAddress => Unit is null ? ""
        : $"&unit={Uri.EscapeDataString(Unit)}"
            + (Coverage is null ? "" : $"&coverage={Uri.EscapeDataString(Coverage)}")
            + (Interviewers ? "&interviewers=true" : "");

    public static string NameOf(AgreementUnit unit) => unit switch
    {
        AgreementUnit.Characters => "characters",
        AgreementUnit.Sentences => "sentences",
        AgreementUnit.Paragraphs => "paragraphs",
        AgreementUnit.Turns => "turns",
        AgreementUnit.Respondents => "respondents",
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
