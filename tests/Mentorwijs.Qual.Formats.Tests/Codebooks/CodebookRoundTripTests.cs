using System.Text;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Formats.Codebooks;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Formats.Tests.Codebooks;

public sealed class CodebookRoundTripTests
{
    [Theory]
    [InlineData("cfir-2022")]
    [InlineData("procesevaluatie")]
    [InlineData("randvoorwaarden-mentorwijs")]
    public void A_shipped_book_is_written_byte_for_byte_as_it_was_read(string book)
    {
        var bytes = File.ReadAllBytes(Repository.PathOf("codebooks", book + ".md"));

        var written = CodebookMarkdown.Write(CodebookMarkdown.Open(Encoding.UTF8.GetString(bytes)).Value);

        Assert.Equal(bytes, Encoding.UTF8.GetBytes(written));
    }

    [Theory]
    [InlineData("cfir-2022", 74)]
    [InlineData("procesevaluatie", 22)]
    [InlineData("randvoorwaarden-mentorwijs", 77)]
    public void A_shipped_book_has_no_problem_at_all(string book, int codes)
    {
        using var file = File.OpenRead(Repository.PathOf("codebooks", book + ".md"));

        var draft = CodebookMarkdown.Read(file).Value;

        Assert.Empty(draft.Problems);
        Assert.Equal(codes, draft.Codes.Count);
        Assert.Equal(book, draft.Slug);
        Assert.Equal("0.1.0", draft.Version);
    }

    [Theory]
    [InlineData("- **Synoniemen:** uren, drukte\n- **Synoniemen en:** hours\n")]
    [InlineData("- **Synonyms:** uren\n- **Note:** n\n")]
    [InlineData("- **Note:** n\n- **Synonyms en:** hours\n")]
    public void Synonyms_stay_byte_for_byte_where_they_stand_in_either_language(string fields)
    {
        var source = CodebookFile.With($"\n# Tijd {{#tijd}}\n\n- **Definitie:** x\n{fields}");

        Assert.Equal(source, CodebookFile.Canonical(source));
        Assert.Empty(CodebookFile.Draft($"# Tijd {{#tijd}}\n\n- **Definitie:** x\n{fields}").Problems);
    }

    [Fact]
    public void A_file_in_disorder_is_put_in_canonical_form()
    {
        var source = CodebookFile.With("""
            Inleiding.
            # Tijd   {#tijd} ##
            * **Herkomst:** MIDI 1
            * **definitie EN**: Time
              for practice.
            * **Eigen veld:** blijft
            * **Definitie nl:**  Tijd om te oefenen.
            * los stuk

            Een notitie.
            ### Rooster
            <!-- nakijken -->
            - **Naam en:** Roster
            """);

        var written = CodebookFile.Canonical(source);

        Assert.Equal(
            CodebookFile.With("""

                Inleiding.

                # Tijd {#tijd}

                - **Definitie nl:** Tijd om te oefenen.
                - **Definitie en:** Time for practice.
                - **Herkomst:** MIDI 1
                - **Eigen veld:** blijft
                - los stuk

                Een notitie.

                ### Rooster {#rooster}

                <!-- nakijken -->

                - **Naam en:** Roster

                """),
            written);
        Assert.Equal(CodebookFile.Facts(source), CodebookFile.Facts(written));
    }

    [Fact]
    public void Line_ends_of_windows_and_a_byte_order_mark_do_not_matter()
    {
        var source = CodebookFile.With("\n# Tijd {#tijd}\n\n- **Naam en:** Time\n");
        var bytes = Encoding.UTF8.GetBytes(source.Replace("\n", "\r\n", StringComparison.Ordinal));
        using var file = new MemoryStream([0xEF, 0xBB, 0xBF, .. bytes]);

        var draft = CodebookMarkdown.Read(file).Value;

        Assert.Equal(source, draft.Source);
        Assert.Empty(draft.Problems);
    }

    [Fact]
    public void Text_under_a_bullet_is_kept_with_it_and_named()
    {
        const string Body = "\n# Tijd {#tijd}\n\n- **Wel nl:** Uren.\n  - ook reistijd\n\n  Nog een alinea.\n"
            + "- **Niet nl:** Geld.\n";

        var draft = CodebookFile.Draft(Body);
        var written = CodebookFile.Canonical(CodebookFile.With(Body));

        Assert.Equal("Uren.", draft.Codes[0].Include.Nl);
        Assert.Equal(["CB020@11"], CodebookFile.Problems(draft));
        Assert.Equal(CodebookFile.With(Body), written);
    }

    [Fact]
    public void Unknown_front_matter_keys_and_comments_stay()
    {
        const string Source = "---\nformat: mentorwijs-codebook/1\n# van ons\nid: a\neigen: {x: 1}\nversion: 1.0.0\n"
            + "language: nl\n---\n\n# A {#a}\n";

        Assert.Equal(Source, CodebookFile.Canonical(Source));
    }

    // Assembled from pieces that hurt, with a fixed seed: whatever the mix, writing twice is writing once and every
    // fact stays.
    [Fact]
    public void Writing_is_stable_and_loses_nothing_for_any_mix_of_lines()
    {
        string[] pieces =
        [
            "# Kop", "## Kop {#kop}", "### Derde ###", "####",
            "# C# {#c-sharp}", "  ## In  {#in}", "tekst", "  tekst met inspringing",
            "- **Wel nl:** ja", "- **Wel nl:** nog eens", "* **Niet en:** no",
            "+   **Definitie:** veel blanks", "  - **Naam en:** ingesprongen",
            "   - binnen", "      diep", "- los", "-", "- - - dubbel",
            "- **Voorbeeld nl (L01 (fase 2)):** \"Quote\"", "  vervolg", "lui vervolg",
            "-     code in bullet", "- ```", "```", "    code", "<!-- c -->", "<div>",
            "> citaat", "> - in citaat", "1. een", "---", "===", "***",
            "[ref]: http://voorbeeld.nl", "- [ref]: http://voorbeeld.nl", "- **Eigen label en:** x",
            "- __Herkomst__: y", "\t- tab", "-\ttab", "| a | b |",
            "- # kop in bullet", "- **Status:** vervallen", "- **Notitie nl:** n \\", "", "", "",
        ];
        var random = new Random(20261123);
        for (var run = 0; run < 3000; run++)
        {
            var body = string.Join('\n', random.GetItems(pieces, random.Next(1, 25)));
            var source = CodebookFile.With("# Eerste {#eerste}\n" + body);

            var once = CodebookFile.Canonical(source);
            var twice = CodebookFile.Canonical(once);

            Assert.True(once == twice, $"Not stable:\n{source}\n--- once\n{once}\n--- twice\n{twice}");
            Assert.True(
                CodebookFile.Facts(source).SequenceEqual(CodebookFile.Facts(once)),
                $"Facts changed:\n{source}\n--- once\n{once}");
        }
    }
}
