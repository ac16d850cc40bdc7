using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Workbench.Tests;

/// <summary>A small invented codebook: one heading with two codes, one code of its own, one that is retired.</summary>
internal static class SmallBook
{
    private const string Text =
        "---\nformat: mentorwijs-codebook/1\nid: klein\nversion: 1.0.0\nlanguage: nl\n"
        + "title: {nl: Klein boek, en: Small book}\n"
        + "dimensions:\n  - id: richting\n    label: {nl: Richting, en: Direction}\n    values:\n"
        + "      - {id: bevorderend, label: {nl: Bevorderend, en: Facilitator}}\n"
        + "      - {id: belemmerend, label: {nl: Belemmerend, en: Barrier}}\n"
        + "      - {id: gemengd, label: {nl: Gemengd, en: Mixed}}\n"
        + "      - {id: neutraal, label: {nl: Neutraal, en: Neutral}}\n---\n\n"
        + "# Middelen {#middelen}\n\n- **Naam en:** Resources\n- **Toekenbaar:** nee\n\n"
        + "## Tijd {#tijd}\n\n- **Naam en:** Time\n\n## Geld {#geld}\n\n- **Naam en:** Money\n\n"
        + "# Steun {#steun}\n\n- **Naam en:** Support\n\n"
        + "# Oud {#oud}\n\n- **Naam en:** Old\n- **Status:** vervallen\n";

    public static readonly CodebookDraft Draft = new()
    {
        Slug = "klein",
        Version = "1.0.0",
        Language = "nl",
        Title = new LocalText("Klein boek", "Small book"),
        Source = Text,
        Perspectives =
        [
            new Perspective("leidinggevende", new LocalText("Leidinggevende", "Supervisor")),
            new Perspective("werknemer", new LocalText("Werknemer", "Employee")),
        ],
        Dimensions =
        [
            new Dimension("richting", new LocalText("Richting", "Direction"),
            [
                new DimensionValue("bevorderend", new LocalText("Bevorderend", "Facilitator")),
                new DimensionValue("belemmerend", new LocalText("Belemmerend", "Barrier")),
                new DimensionValue("gemengd", new LocalText("Gemengd", "Mixed")),
                new DimensionValue("neutraal", new LocalText("Neutraal", "Neutral")),
            ]),
        ],
        Codes =
        [
            Code("middelen", null, "Middelen", "Resources") with { IsAssignable = false },
            Code("tijd", "middelen", "Tijd", "Time"),
            Code("geld", "middelen", "Geld", "Money"),
            Code("steun", null, "Steun", "Support"),
            Code("oud", null, "Oud", "Old") with { IsRetired = true },
        ],
    };

    private static CodeDraft Code(string slug, string? parent, string nl, string en) => new()
    {
        Slug = slug,
        ParentSlug = parent,
        Level = parent is null ? 1 : 2,
        Line = 1,
        Name = new LocalText(nl, en),
    };
}
