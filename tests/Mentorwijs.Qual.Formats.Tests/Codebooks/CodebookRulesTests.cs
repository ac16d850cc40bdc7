using System.Text;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Formats.Codebooks;

namespace Mentorwijs.Qual.Formats.Tests.Codebooks;

public sealed class CodebookRulesTests
{
    private const string Front = "---\nformat: mentorwijs-codebook/1\nid: a\nversion: 1.0.0\nlanguage: nl\n---\n";

    [Theory]
    [InlineData("# A {#a}\n", "CB001@1(---)")]
    [InlineData("---\nformat: x\n# A {#a}\n", "CB001@1(---)")]
    [InlineData("---\nformat: mentorwijs-codebook/1\nid: &a b\n---\n# A {#a}\n", "CB001@3(id: &a b)")]
    [InlineData("---\nid: *a\n---\n# A {#a}\n", "CB001@2(id: *a)")]
    [InlineData("---\nid: !!str a\n---\n# A {#a}\n", "CB001@2(id: !!str a)")]
    [InlineData("---\na:\n  <<: b\n---\n# A {#a}\n", "CB001@3(<<: b)")]
    [InlineData("---\na: {b: c,\n  d: e}\n---\n# A {#a}\n", "CB001@2(a: {b: c,)")]
    [InlineData("---\na: b\na: c\n---\n# A {#a}\n", "CB001@3(a: c)")]
    [InlineData("---\na: b: c\n---\n# A {#a}\n", "CB001@2(a: b: c)")]
    [InlineData("---\na: b\n  verder\n---\n# A {#a}\n", "CB001@3(verder)")]
    [InlineData(
        "---\nformat: mentorwijs-codebook/9\nid: a\nversion: 1.0.0\nlanguage: nl\n---\n# A {#a}\n",
        "CB003@2(mentorwijs-codebook/9)")]
    [InlineData(
        "---\nformat: mentorwijs-codebook/1\nid: A b\nversion: 1\nlanguage: nederlands\n---\n# A {#a}\n",
        "CB002@3(id) CB002@4(version) CB002@5(language)")]
    [InlineData(
        "---\nformat: mentorwijs-codebook/1\n---\n# A {#a}\n", "CB002@2(language) CB002@2(id) CB002@2(version)")]
    [InlineData(Front + "## A {#a}\n", "CB010@7(A)")]
    [InlineData(Front + "# A {#a}\n### B {#b}\n", "CB010@8(B)")]
    [InlineData(Front + "# Tijd en geld\n", "CB011@7(tijd-en-geld)")]
    [InlineData(Front + "# Tijd {#Tijd}\n# Geld {#tijd}\n", "CB011@7(tijd-2)")]
    [InlineData(Front + "# A {#a}\n# B {#a}\n", "CB012@8(a)")]
    [InlineData(Front + "# A {#a parent=b}\n", "CB013@7(parent=b)")]
    [InlineData(Front + "# Tijd {#a}\n# TI\u200BJD {#b}\n", "CB014@8(TI\u200BJD)")]
    [InlineData(Front + "# A {#a}\n\nNog een kop\n---\n", "CB015@9")]
    [InlineData(Front + "# A {#a}\n- los\n- **Wel nl:** ja\n", "CB020@8")]
    [InlineData(Front + "# A {#a}\n- **Wel de:** ja\n", "CB021@8(de)")]
    [InlineData(Front + "# A {#a}\n- **Kleuter:** rood\n", "CB022@8(Kleuter)")]
    [InlineData(Front + "# A {#a}\n- **Wel:** x\n- **Include nl:** y\n", "CB023@9(Include)")]
    [InlineData(Front + "# A {#a}\n- **Naam nl:** x\n", "CB023@8(Naam)")]
    [InlineData(Front + "# A {#a}\n- **Status:** weg\n", "CB024@8(weg)")]
    [InlineData(Front + "# A {#a}\n- **Waardering:** sterkte\n", "CB024@8(sterkte)")]
    [InlineData(Front + "# A {#a}\n- **Niet nl:** zie [#b]\n", "CB030@8(b)")]
    [InlineData(Front + "# A {#a}\n- **Vervangen door:** b\n", "CB030@8(b)")]
    [InlineData(Front + "# A {#a}\n\n<b>vet</b> `<i>` <!-- <u> -->\n", "CB050@9")]
    [InlineData(Front + "# A {#a}\n- **Wel nl:** [x](javascript:alert)\n", "CB050@8")]
    [InlineData(Front + "# A {#a}\n- **Wel nl:** ![x](http://voorbeeld.nl/x.png)\n", "CB050@8")]
    public void A_broken_rule_is_named_with_its_line(string source, string problems)
    {
        var draft = CodebookMarkdown.Read(source).Value;

        Assert.Equal(problems, string.Join(' ', CodebookFile.Problems(draft)));
    }

    [Theory]
    [InlineData(
        "- **Voorbeeld nl (verzonnen):** \"a\"\n- **Voorbeeld nl:** \"b\"\n- **Notitie:** c\n- **Notitie:** d\n")]
    [InlineData("- **Verwijst naar:** cfir-2022:x\n- **Maps to:** cfir-2022:y\n")]
    [InlineData("- **Niet nl:** zie [#cfir-2022:x]\n")]
    [InlineData("Minder dan <5 uur, zie <https://voorbeeld.nl> en [hier](https://voorbeeld.nl).\n")]
    [InlineData("```\n<b>\n```\n")]
    public void What_the_format_allows_is_no_problem(string body)
    {
        var draft = CodebookFile.Draft("# A {#a}\n\n" + body);

        Assert.Empty(draft.Problems);
    }

    [Fact]
    public void A_code_is_read_with_all_its_fields_in_both_languages()
    {
        var draft = CodebookFile.Draft("""
            # Groep {#groep}
            - **Toekenbaar:** nee
            ## Tijd {#tijd}
            - **Name en:** Time
            - **Definitie:** Uren om te oefenen.
            - **Definition en:** Hours to practise.
            - **Wel nl:** Werktijd, zie ook [#rooster].
            - **Niet nl:** Geld: [#geld]. Rooster: [#rooster]. Hier: [#tijd]. Elders: [#weg].
            - **Voorbeeld nl (verzonnen):** "Er was tijd."
            - **Gevoelig:** gezondheid
            - **Status:** concept
            - **Synoniemen:** uren, werkdruk
            - **Synonyms en:** hours; workload
            ### Rooster {#rooster}
            - **Status:** vervallen
            - **Vervangen door:** [#tijd]
            # Geld {#geld}
            - **Gevoelig:** nee
            """);

        var (group, time, roster, money) = (draft.Codes[0], draft.Codes[1], draft.Codes[2], draft.Codes[3]);
        Assert.False(group.IsAssignable);
        Assert.Equal(new LocalText("Tijd", "Time"), time.Name);
        Assert.Equal(new LocalText("Uren om te oefenen.", "Hours to practise."), time.Definition);
        Assert.Equal("Werktijd, zie ook [#rooster].", time.Include.Nl);
        Assert.Equal([new LocalText("\"Er was tijd.\"", null)], time.Examples);
        Assert.Equal(["rooster", "geld"], time.Links);
        Assert.True(time is { IsAssignable: true, IsSensitive: true, IsRetired: false });
        Assert.True(time is { Level: 2, ParentSlug: "groep", Line: 9 });
        Assert.Equal(new LocalText("uren, werkdruk", "hours; workload"), time.Synonyms);
        Assert.True(time is { IsDraft: true } && roster is { IsDraft: false });
        Assert.True(roster is { IsRetired: true, ReplacedBy: "tijd", ParentSlug: "tijd", Level: 3 });
        Assert.True(money is { ParentSlug: null, IsSensitive: false });
    }

    [Fact]
    public void Dimensions_and_perspectives_come_from_the_front_matter()
    {
        const string Source = """
            ---
            format: mentorwijs-codebook/1
            id: "a"
            version: 1.0.0   # eerste
            language: nl
            title: {nl: Boek, en: Book}
            description:
              nl: >-
                Een: twee
                drie
            perspectives:
            - id: trainer
              label: {nl: 'Trainer', en: Trainer}
            - gemeente
            dimensions:
              - id: sterkte
                label: {nl: "Sterkte, gemeten", en: Strength}
                values:
                  - {id: "+1", label: {nl: Sterk}}
                  - {id: "-1"}
            ---
            # A {#a}
            """;

        var draft = CodebookMarkdown.Read(Source).Value;

        Assert.Empty(draft.Problems);
        Assert.Equal(new LocalText("Boek", "Book"), draft.Title);
        Assert.Equal(
            [
                new Perspective("trainer", new LocalText("Trainer", "Trainer")),
                new Perspective("gemeente", new LocalText("gemeente", null)),
            ],
            draft.Perspectives);
        var dimension = Assert.Single(draft.Dimensions);
        Assert.Equal(new LocalText("Sterkte, gemeten", "Strength"), dimension.Label);
        Assert.Equal(
            [
                new DimensionValue("+1", new LocalText("Sterk", null)),
                new DimensionValue("-1", new LocalText("-1", null)),
            ],
            dimension.Values);
    }

    [Fact]
    public void The_usable_draft_is_the_one_without_errors()
    {
        var right = CodebookFile.Draft("# A {#a}\n").Usable();
        var wrong = CodebookFile.Draft("# A {#a}\n# B {#a}\n# C {#a}\n").Usable();

        Assert.True(right.IsDone);
        Assert.Equal(new CodebookHasErrors(2, 8, "CB012"), wrong.Refusal);
    }

    [Fact]
    public void A_used_code_that_is_no_longer_there_is_named()
    {
        var before = CodebookFile.Draft("# A {#a}\n# B {#b}\n# C {#c}\n");
        var after = CodebookFile.Draft("# A {#a}\n");

        var problems = UsedCodes.Missing(before, after, new HashSet<string> { "a", "c" });

        Assert.Equal([new CodebookProblem("CB040", ProblemSeverity.Error, 9, "c")], problems);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_with_their_line()
    {
        using var file = new MemoryStream([.. Encoding.UTF8.GetBytes("# A\n\n"), 0xC3, 0x28]);

        var outcome = CodebookMarkdown.Read(file);

        Assert.Equal(new CodebookIsNotText(3), outcome.Refusal);
    }
}
