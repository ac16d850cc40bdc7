namespace Mentorwijs.Qual.Web.Projects;

/// <summary>What is filled in to start a project.</summary>
public sealed class NewProjectForm
{
    /// <summary>The book that most studies here start from.</summary>
    public const string DefaultCodebook = "randvoorwaarden-mentorwijs";

    public string? Name { get; set; }

    /// <summary>"nl" or "en": of the report.</summary>
    public string Language { get; set; } = "nl";

    /// <summary>Slug of one of the codebooks that come with the program.</summary>
    public string? Codebook { get; set; }

    /// <summary>Sent along, so that pressing the button twice makes one project.</summary>
    public Guid Command { get; set; } = Guid.CreateVersion7();
}
