namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>The same words in Dutch and English; either may be missing.</summary>
public sealed record LocalText(string? Nl, string? En)
{
    public static readonly LocalText Empty = new(null, null);

    public bool IsEmpty => string.IsNullOrWhiteSpace(Nl) && string.IsNullOrWhiteSpace(En);

    /// <summary>The words in that language ("nl" or "en"), else in the other one, else empty.</summary>
    public string In(string language) => (language == "en" ? En ?? Nl : Nl ?? En) ?? "";
}
