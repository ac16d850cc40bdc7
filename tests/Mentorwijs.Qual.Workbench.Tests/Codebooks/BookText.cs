using System.Text;
using Mentorwijs.Qual.Workbench.Codebooks;

namespace Mentorwijs.Qual.Workbench.Tests.Codebooks;

/// <summary>Invented codebook files: a front matter and the body that a test writes.</summary>
internal static class BookText
{
    /// <summary>With its own dimension: a rating that one of its codes asks for.</summary>
    public const string Process = """
        # Uitvoering {#uitvoering}

        - **Toekenbaar:** nee

        ## Tijd {#tijd}

        - **Definitie:** Wanneer het is gegeven, anders dan [#klein:tijd].

        ## Bereik {#bereik}

        - **Waardering:** cijfer

        """;

    public static CodebookFile Read(string slug, string version, string body) =>
        CodebookFiles.Open(Bytes(slug, version, body)).Value;

    public static byte[] Bytes(string slug, string version, string body) => Encoding.UTF8.GetBytes(
        $$$"""
        ---
        format: mentorwijs-codebook/1
        id: {{{slug}}}
        version: {{{version}}}
        language: nl
        title: {nl: Boek {{{slug}}}, en: Book {{{slug}}}}
        dimensions:
          - id: cijfer
            label: {nl: Cijfer, en: Mark}
            values:
              - {id: "-", label: {nl: Laag, en: Low}}
              - {id: "+", label: {nl: Hoog, en: High}}
        ---

        Een inleiding.

        """.ReplaceLineEndings("\n") + body.ReplaceLineEndings("\n"));
}
