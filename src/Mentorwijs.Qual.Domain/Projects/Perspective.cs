namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>From whose side somebody speaks (supervisor, employee …): an attribute of the respondent.</summary>
public sealed record Perspective(string Id, LocalText Label)
{
    /// <summary>Those of a study of a training at work, for a project whose codebooks name none.</summary>
    public static readonly IReadOnlyList<Perspective> Usual =
    [
        new("leidinggevende", new LocalText("Leidinggevende", "Supervisor")),
        new("werknemer", new LocalText("Werknemer", "Employee")),
        new("werkgever", new LocalText("Werkgever", "Employer")),
        new("trainer", new LocalText("Trainer", "Trainer")),
        new("gemeente", new LocalText("Professional bij gemeente", "Municipal professional")),
    ];
}
