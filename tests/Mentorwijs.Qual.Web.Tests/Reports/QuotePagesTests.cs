using Bunit;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Web.Reports;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Reports;

public sealed class QuotePagesTests : WebBench
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    public QuotePagesTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public async Task A_quote_is_shortened_and_shows_what_was_left_out()
    {
        var (slug, quotes) = await CodedAsync();
        await ThemeAsync(slug, quotes[0]);
        var page = OpenQuote(slug, quotes[0]);

        page.Find("#quote-text").Input("Er is (...) tijd [op de werkvloer].");
        var leftOut = page.WaitForElement("del").TextContent;
        await page.Find("form").SubmitAsync();

        Assert.Contains("te weinig", leftOut, StringComparison.Ordinal);
        var kept = await Services.GetRequiredService<QuoteQuery>().RunAsync(Owner, slug, quotes[0], Ct);
        Assert.Equal("Er is (...) tijd [op de werkvloer].", kept.Value.Quote.Text);
    }

    [Theory]
    [InlineData("nl", "‘nooit’ staat zo niet in de bron")]
    [InlineData("en", "“nooit” does not stand like this in the source")]
    public async Task A_word_that_was_not_said_is_named_and_what_was_typed_stays(string language, string said)
    {
        var (slug, quotes) = await CodedAsync();
        Speak(language);
        var page = OpenQuote(slug, quotes[0]);

        page.Find("#quote-text").Input("Er is nooit tijd.");
        await page.Find("form").SubmitAsync();

        Assert.Contains(said, page.WaitForElement(".refusal").TextContent, StringComparison.Ordinal);
        Assert.Equal("Er is nooit tijd.", page.Find("#quote-text").GetAttribute("value"));
    }

    [Fact]
    public async Task A_quiet_voice_is_quoted_in_one_click_from_the_balance()
    {
        var (slug, quotes) = await CodedAsync();
        await ThemeAsync(slug, quotes[0]);
        var page = Render<VoicesPage>(parameters => parameters.Add(part => part.Project, slug));
        page.WaitForElement("h3");

        page.FindAll("button").First(button => button.TextContent.StartsWith("Gebruik", StringComparison.Ordinal))
            .Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("h3")));
        var read = await Services.GetRequiredService<QuotesQuery>().RunAsync(Owner, slug, Ct);
        Assert.Equal([quotes[0], quotes[1]], read.Value.Quotes.Select(quote => quote.CodingId));
    }

    private IRenderedComponent<QuotePage> OpenQuote(string slug, CodingId quote)
    {
        var page = Render<QuotePage>(parameters => parameters
            .Add(part => part.Project, slug).Add(part => part.Coding, quote.Value));
        page.WaitForElement("#quote-text");
        return page;
    }

    private async Task ThemeAsync(string slug, CodingId quote)
    {
        var view = await ViewAsync(slug);
        var codes = (await Services.GetRequiredService<ThemesQuery>().RunAsync(Owner, slug, null, Ct)).Value;
        await Services.GetRequiredService<SaveTheme>().RunAsync(
            Owner, view.Id, null,
            SaveTheme.New(view.Id, 0) with
            {
                Title = "Tijd",
                Codes = [codes.Passages[0].Coding.CodeId],
                Quotes = [quote],
            },
            CommandId.New(), Ct);
    }

    private async Task<(string Slug, IReadOnlyList<CodingId> Quotes)> CodedAsync()
    {
        var slug = await ProjectAsync();
        return (slug, [await QuoteAsync(slug, "L01", "leidinggevende"), await QuoteAsync(slug, "W01", "werknemer")]);
    }

    private async Task<CodingId> QuoteAsync(string slug, string name, string perspective)
    {
        var project = await ViewAsync(slug);
        var draft = new TranscriptDraft
        {
            Format = "txt-labels",
            Speakers = [new DraftSpeaker("R", SpeakerRole.Respondent, true)],
            Turns = [new DraftTurn("R", "Er is te weinig tijd.")],
        };
        var imported = await Services.GetRequiredService<ImportTranscript>().RunAsync(
            Owner, project.Id,
            new TranscriptImport(
                name, draft, [new SpeakerChoice("R", SpeakerRole.Respondent, name, perspective, null)]),
            CommandId.New(), Ct);
        var desk = (await Services.GetRequiredService<CodingDeskQuery>().RunAsync(Owner, slug, "open", name, Ct)).Value;
        var code = desk.Codebooks[0].Codes.First(one => one.IsAssignable).Id;
        var applied = await Services.GetRequiredService<ApplyCode>().RunAsync(
            Owner, new CodingPlace(project.Id, desk.Round.Id, imported.Value, 0, 21, desk.Transcript.Revision),
            code, CommandId.New(), Ct);
        return applied.Value.Stored.Single().Id;
    }
}
