using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>An hour of a coder's work: 25 passages of an interview of the demo, by keyboard alone.</summary>
[Collection(DeskCollection.Name)]
public class ManyPassagesTests(SharedBrowser browser, DeskServer server)
{
    private const string Memo = "Half weten is ook een keuze.";

    /// <summary>Begin and end of each passage, what is told of its coding in the end, and the keys, behind each other;
    /// those of a word stand together.</summary>
    private static readonly (string Begin, string End, string Told, string Keys)[] Passages =
    [
        ("Ik zou graag", "krijgen.", "Motief om mee te doen: bevorderend", ", , mm+"),
        ("Ik had een", "zelf maar.", "Zelfeffectiviteit van de leidinggevende: belemmerend", ", ↓ ⇧↓ ⇧↓ ze-"),
        ("Toen heeft", "maar goed.", "Werving en toeleiding: belemmerend", "↓ ⇧↓ wt-"),
        ("Maar dan moet", "maand winst.", "Geld: belemmerend", ", ↓ ⇧↓ ⇧↓ ge pin -"),
        ("Voor een groot", "de omzet.", "Geld: 2 van 3 sterren", "↓ ↓ .**"),
        ("Ja, want het", "zelfde meisje.", "Uitwisseling tussen deelnemers: bevorderend", ", ⇧↓ ⇧↓ ut+"),
        ("En er was eten", "had gekookt.", "Praktische organisatie: bevorderend", "↓ pr+"),
        ("Dat ik eerst", "heeft neergezet.", "Toepassen op de werkvloer: bevorderend", ", ⇧↓ to+"),
        ("Maar zij huilt", "week, hè.", "Zichtbaarheid van resultaat: bevorderend, sterk", "↓ ↓ ⇧↓ zi++"),
        ("en die moest", "ze ernaar.", "Werkvormen: bevorderend", ", ↓ ^→ ^→ ^⇧→ we+"),
        ("Gewone taal", "de koksschool.", "Complexiteit: bevorderend", "↓ ⇧↓ ⇧↓ co+"),
        ("Geweldig.", "ons leert.", "Trainer: bevorderend", ", ⇧↓ ⇧↓ tr+"),
        ("Alleen over", "voor bellen.", "Volledigheid: belemmerend", "↓ ⇧↓ vo-"),
        ("Drama.", "[lacht]", "Jobcoach en nazorg: belemmerend, sterk", ", ⇧PgDn jo--"),
        ("Dan komen ze", "de zenuwen.", "Wet- en regelgeving: belemmerend", ", ↓ ⇧PgDn wr-"),
        ("Doet mijn", "weer voor.", "Geld: belemmerend", ", ⇧↓ 1-"),
        ("Mijn scholieren", "dingen uit.", "Collega's: bevorderend", ", ↓ ↓ ↓ ↓ cs+"),
        ("Mijn zus", "mocht zitten.", "Collega's: belemmerend", "↓ ⇧↓ .-"),
        ("Dus dan gaat", "heb ik niet.", "Materialen en voorzieningen: gemengd", ", ↓ ⇧↓ ma~"),
        ("Dat had ik", "je nodig.", "Toepassen op de werkvloer: bevorderend", "↓ ↓ to+"),
        ("Zij wil niet", "het weet", "Openheid over de beperking: belemmerend", ", ↓ ↓ ^→ op- memo"),
        ("Als ik griep", "mee geweest.", "Vervanging bij vertrek: belemmerend, sterk", ", ↓ ⇧PgDn vb--"),
        ("Laat kleine", "ik zeggen.", "Handvat toegepast", ", ↓ ha Enter"),
        ("Die andere", "vast contract.", "Duurzame plaatsing: bevorderend", ", ↓ ↓ dp+"),
        ("Vorige week", "zélf gezegd.", "Zelfeffectiviteit van de werknemer: 1 van 3 sterren", "↓ ↓ ⇧↓ zw+*"),
    ];

    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["↓"] = "ArrowDown",
        ["⇧↓"] = "Shift+ArrowDown",
        ["⇧PgDn"] = "Shift+PageDown",
        ["^→"] = "Control+ArrowRight",
        ["^⇧→"] = "Control+Shift+ArrowRight",
        ["pin"] = "Alt+1",
        ["Enter"] = "Enter",
    };

    [Fact]
    public async Task Twenty_five_passages_take_six_keys_each_on_average()
    {
        var desk = await Desk.OpenAsync(browser, server, server.DemoDesk);
        var told = desk.Page.Locator("#desk-live");

        foreach (var (begin, end, said, keys) in Passages)
        {
            foreach (var word in keys.Split(' '))
            {
                await PressAsync(desk, word, told, said);
            }

            await Assertions.Expect(told).ToHaveTextAsync(
                IsNoted(keys) ? "Memo opgeslagen" : $"{said}, opgeslagen");
            var passage = await desk.SelectedAsync();
            Assert.StartsWith(begin, passage, StringComparison.Ordinal);
            Assert.EndsWith(end, passage, StringComparison.Ordinal);
        }

        Assert.InRange(desk.Pressed / (double)Passages.Length, 1, 6);
        await desk.SavedAsync();
        await Assertions.Expect(desk.Page.Locator("#desk-inspector"))
            .ToContainTextAsync($"Alle {Passages.Length}");
        await desk.PressAsync("Control+a"); // all the details are open, long passages among them
        await Assertions.Expect(desk.Page.Locator(".coding-card")).ToHaveCountAsync(Passages.Length);
        await Axe.FindsNothingGraveAsync(desk.Page);

        static bool IsNoted(string keys) => keys.EndsWith("memo", StringComparison.Ordinal);
    }

    private static async Task PressAsync(Desk desk, string word, ILocator told, string said)
    {
        if (word == "memo")
        {
            await Assertions.Expect(told).ToHaveTextAsync($"{said}, opgeslagen");
            await desk.PressAsync("Enter");
            await Assertions.Expect(desk.Page.Locator("#desk-memo")).ToBeFocusedAsync();
            await desk.Page.Keyboard.TypeAsync(Memo); // what one has to say is not counted
            await desk.PressAsync("Control+Enter");
        }
        else if (Signs.TryGetValue(word, out var key))
        {
            await desk.PressAsync(key);
        }
        else
        {
            await desk.PressAsync([.. word.Select(letter => letter.ToString())]);
        }
    }
}
