using Mentorwijs.Qual.Browser.Tests.Running;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>How well a code fits what was typed, asked of the picker's own module.</summary>
[Collection(DeskCollection.Name)]
public class SynonymTests(SharedBrowser browser, DeskServer server)
{
    private const string Fits =
        """
        async (typed) => {
          const { fit, searchable } = await import("/Codings/CodePicker.razor.js");
          const rules = { d: "Hoe lang iets duurt.", w: "" };
          const code = { n: "Tijd", o: "Time", p: "Middelen", s: "Uren, te druk; workload", ...rules };
          return typed.map((one) => fit(searchable(code), one));
        }
        """;

    [Fact]
    public async Task A_code_is_found_by_its_synonyms_behind_its_name_and_before_its_rules()
    {
        var page = await browser.OpenAsync(server.Web);

        var fits = await page.EvaluateAsync<double[]>(
            Fits, new[] { "tijd", "ti", "uren", "TE DRUK", "workl", "load", "duurt", "zzz" });

        Assert.Equal([.. fits.OrderDescending()], fits);
        Assert.Equal(8 - 1, fits.Count(fit => fit > 0));
        Assert.True(fits[4] > fits[6], "a synonym that begins so comes before a word of the rules");
    }

    [Fact]
    public async Task A_name_of_the_own_language_comes_first_and_initials_may_leave_small_words_out()
    {
        var page = await browser.OpenAsync(server.Web);

        var fits = await page.EvaluateAsync<double[]>(
            """
            async () => {
              const { fit, searchable } = await import("/Codings/CodePicker.razor.js");
              const of = (n, o, typed) => fit(searchable({ n, o, p: "", s: "", d: "", w: "" }), typed);
              return [
                of("Complexiteit", "Complexity", "comp"), of("Volledigheid", "Completeness", "comp"),
                of("Kosten en baten", "Costs and benefits", "kb"), of("Kosten en baten", "Costs and benefits", "bk"),
              ];
            }
            """);

        Assert.True(fits[0] > fits[1], $"{fits[0]} > {fits[1]}");
        Assert.True(fits[2] > 0, "the e of 'en' was left out");
        Assert.Equal(0, fits[3]);
    }
}
