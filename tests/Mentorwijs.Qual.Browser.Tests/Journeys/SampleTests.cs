using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Journeys;

/// <summary>A sample for double coding, from the draw to the list of each coder.</summary>
[Collection(JourneyCollection.Name)]
public sealed class SampleTests(SharedBrowser browser) : IAsyncLifetime
{
    private WebProcess? _web;

    private WebProcess Web => _web ?? throw new InvalidOperationException("Not started");

    public async Task InitializeAsync() => _web = await WebProcess.StartAsync();

    public async Task DisposeAsync() => await (_web?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Fact]
    public async Task A_lead_draws_a_fifth_by_perspective_with_a_seed_and_both_coders_see_their_own_list()
    {
        var team = await Team.GatherAsync(browser, Web, "Steekproef");
        await team.ImportAsync("L01.docx", "L05.txt");
        await team.ImportAsAsync("werknemer", "L07.txt");
        await Team.GoAsync(team.Owner, team.RoundsPage);
        await team.Owner.FillAsync("#round-name", "Ronde 1");
        await team.Owner.FillAsync("#round-due", "2099-01-31");
        var places = team.Owner.Locator(".coder-places select");
        await places.Nth(1).SelectOptionAsync(Team.SecondName);
        await places.Nth(0).SelectOptionAsync(new SelectOptionValue { Index = 1 }); // whoever is left: the owner
        await team.Owner.GetByLabel("Een steekproef trekken").CheckAsync();
        await team.Owner.GetByLabel("Startgetal", new() { Exact = true }).FillAsync("2026");
        await team.Owner.GetByLabel("Startgetal", new() { Exact = true }).PressAsync("Tab");

        var preview = team.Owner.Locator(".new-round .draw-table");
        await Assertions.Expect(preview.Locator("caption")).ToHaveTextAsync("1 van 3 transcripten, startgetal 2026");
        await Assertions.Expect(preview.Locator("tbody tr")).ToHaveCountAsync(2);
        var drawn = await preview.Locator("tbody td.names").AllInnerTextsAsync();
        await Screens.TakeAsync(team.Owner, "draw", View.All[0]);
        await team.Owner.ClickAsync("button:has-text('Ronde starten')");

        var card = team.Owner.Locator(".round-card:has(#round-ronde-1)");
        await Assertions.Expect(card).ToContainTextAsync("U hebt er nog 1 van 1 af te ronden");
        await Assertions.Expect(card).ToContainTextAsync("31 januari 2099");
        await card.Locator("summary").ClickAsync();
        await Assertions.Expect(card.Locator(".draw-table td.names")).ToHaveTextAsync(drawn);
        await Team.GoAsync(team.Second, team.RoundsPage);
        var own = team.Second.Locator(".own-work a");
        await Assertions.Expect(own).ToHaveCountAsync(1);
        Assert.Equal(drawn.Where(name => name.Length > 0), await own.AllInnerTextsAsync());
        await Team.GoAsync(team.Second, "/");
        await Assertions.Expect(team.Second.Locator(".reminder"))
            .ToContainTextAsync("nog 1 van 1 te gaan in ‘Ronde 1’");
    }
}
