namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>A component of a process evaluation: what was planned, delivered, received and thought of it.</summary>
/// <remarks>After Linnan and Steckler (2002) and Wierenga et al. (2013, BMC Public Health 13:1190).</remarks>
/// <param name="Key">In the names of texts.</param>
/// <param name="Slug">Of the code for what people say about it, in whichever book has it.</param>
public sealed record ProcessComponent(string Key, string Slug)
{
    public static readonly IReadOnlyList<ProcessComponent> All =
    [
        new("Enrolment", "werving"),
        new("Reach", "bereik"),
        new("Delivered", "dosis-geleverd"),
        new("Received", "dosis-ontvangen"),
        new("Fidelity", "getrouwheid"),
        new("Adaptation", "aanpassing"),
        new("Satisfaction", "tevredenheid"),
        new("Context", "context"),
    ];

    /// <summary>Name of the text that says where the data come from.</summary>
    public string Source => Key + ".Source";

    /// <summary>Name of the text that says when they were collected.</summary>
    public string Moment => Key + ".Moment";

    /// <summary>Name of the text with the figures from a log or a questionnaire, with source and date.</summary>
    public string Figures => Key + ".Figures";
}
