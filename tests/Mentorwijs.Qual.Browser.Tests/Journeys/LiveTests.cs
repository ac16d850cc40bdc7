using Mentorwijs.Qual.Browser.Tests.Running;
using Mentorwijs.Qual.Tests;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Mentorwijs.Qual.Browser.Tests.Journeys;

/// <summary>Two people in one open round, each in a browser of their own.</summary>
[Collection(JourneyCollection.Name)]
public sealed class LiveTests(SharedBrowser browser, ITestOutputHelper output)
{
    private const int Codings = 20;

    /// <summary>From a key in one window to the mark in the other; longer feels like another page.</summary>
    private const double LimitMs = 300;

    /// <summary>Keeps the moments (ms since 1970) at which one more turn shows a code.</summary>
    private const string Watch =
        """
        () => {
          window.seen = [];
          const coded = () => [...document.querySelectorAll("[data-turn-codes]")]
            .filter((button) => /[1-9]/.test(button.textContent)).length;
          new MutationObserver(() => {
            while (window.seen.length < coded()) {
              window.seen.push(Date.now());
            }
          }).observe(document.getElementById("desk-pane"), { childList: true, subtree: true, characterData: true });
        }
        """;

    /// <summary>Keeps the moments at which the key of the code goes down.</summary>
    private const string Note =
        "() => { window.typed = []; addEventListener('keydown', e => e.key === '1' && typed.push(Date.now()), true); }";

    [Fact]
    public async Task A_code_that_a_colleague_makes_comes_into_the_tree_and_into_the_open_picker()
    {
        const string Made = "Dat stuk over prikkels";
        await using var web = await WebProcess.StartAsync();
        var team = await Team.GatherAsync(browser, web, "Samen maken");
        await team.ImportAsync("L01.docx");
        var path = $"{team.Home}/rounds/open/transcripts/L01";
        var own = await KeyboardDesk.OpenAsync(team.Owner, path);
        var colleague = await KeyboardDesk.OpenAsync(team.Second, path);
        await own.SelectAsync("Dat stuk over prikkels.");
        await own.PressAsync("d");
        await team.Owner.Keyboard.TypeAsync("at");

        await colleague.SelectAsync("Dat stuk over prikkels.");
        await colleague.PressAsync("#");
        await Assertions.Expect(team.Second.Locator("#new-code-name")).ToHaveValueAsync(Made);
        await colleague.PressAsync("Enter");

        var found = team.Owner.Locator("#code-picker-list .picker-option", new() { HasText = Made });
        await Assertions.Expect(found).ToHaveCountAsync(1);
        await Assertions.Expect(found.Locator(".draft-mark")).ToHaveTextAsync("concept");
        await Assertions.Expect(team.Owner.Locator("#code-picker-input")).ToHaveValueAsync("dat");
        await Assertions.Expect(team.Owner.Locator("#desk-codes [data-code]", new() { HasText = Made }))
            .ToContainTextAsync("concept");
        await Assertions.Expect(team.Owner.Locator(".stripe-name")).ToHaveTextAsync([$"{Made} · {Team.SecondName}"]);
        await own.PressAsync("Enter");
        await own.SavedAsync();
        await Assertions.Expect(team.Owner.Locator(".stripe-name")).ToHaveCountAsync(2);
        await Assertions.Expect(team.Second.Locator(".stripe-name")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_coding_reaches_the_other_person_in_time()
    {
        await using var web = await WebProcess.StartAsync();
        var team = await Team.GatherAsync(browser, web, "Samen");
        await team.ImportAsync("L01.docx");
        var path = $"{team.Home}/rounds/open/transcripts/L01";
        var desk = await KeyboardDesk.OpenAsync(team.Owner, path);
        await KeyboardDesk.OpenAsync(team.Second, path);
        await team.Second.EvaluateAsync(Watch);
        await team.Owner.EvaluateAsync(Note);

        for (var made = 1; made <= Codings; made++)
        {
            await desk.PressAsync("PageDown");
            await desk.PressAsync("1");
            await team.Second.WaitForFunctionAsync("made => window.seen.length >= made", made);
        }

        var typed = await team.Owner.EvaluateAsync<double[]>("() => window.typed");
        var seen = await team.Second.EvaluateAsync<double[]>("() => window.seen");
        double[] took = [.. typed.Zip(seen, (from, to) => to - from).Order()];
        var told = $"{Codings} codings, key to mark in the other window: "
            + $"median {took[Codings / 2]} ms, slowest {took[^1]} ms";
        output.WriteLine(told);
        await File.WriteAllTextAsync(
            Path.Combine(Directory.CreateDirectory(Repository.PathOf("TestResults")).FullName, "live.txt"), told);
        Assert.True(took[Codings / 2] <= LimitMs, told);
    }
}
