using System.Globalization;
using System.Text.Json;
using Mentorwijs.Qual.Browser.Tests.Journeys;
using Mentorwijs.Qual.Browser.Tests.Running;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Web.Codings;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>Whatever is selected in whatever text, what is stored is what was selected.</summary>
[Collection(DeskCollection.Name)]
public class SelectionTests(SharedBrowser browser, DeskServer server)
{
    private const int Texts = 60;
    private const int PicksInEach = 25;
    private const int Seed = 20261123;

    /// <summary>Builds each text as the desk prints it, selects in it, and asks the desk's own module what that is.
    /// </summary>
    private const string Select =
        """
        async (texts) => {
          const module = await import("/Codings/TranscriptPane.razor.js");
          const pane = document.createElement("div");
          document.body.append(pane);
          const answers = texts.map(({ Turns, Picks }) => {
            pane.replaceChildren(...Turns.map(({ Start, End, Paragraphs }, number) => {
              const turn = document.createElement("article");
              turn.className = "turn";
              Object.assign(turn.dataset, { turn: number + 1, start: Start, end: End });
              turn.append(...Paragraphs.map((paragraph) => {
                const p = document.createElement("p");
                p.dataset.start = paragraph.Start;
                p.textContent = paragraph.Text;
                return p;
              }));
              return turn;
            }));
            const text = module.readText(pane);
            return Picks.map(([from, fromAt, to, toAt]) => {
              const node = (at) => text.paragraphs[at].element.firstChild;
              getSelection().setBaseAndExtent(node(from), fromAt, node(to), toAt);
              const found = module.selected(text);
              return [found.start, found.end, getSelection().toString()];
            });
          });
          pane.remove();
          return JSON.stringify(answers);
        }
        """;

    [Fact]
    public async Task In_random_texts_the_browsers_selection_is_what_would_be_stored()
    {
        var random = new Random(Seed);
        var texts = Enumerable.Range(0, Texts).Select(number => TextOf(Seed + number)).ToList();
        var picks = texts.Select(text => PicksIn(text, random)).ToList();
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());

        var answers = JsonSerializer.Deserialize<List<List<JsonElement[]>>>(
            await desk.Page.EvaluateAsync<string>(Select, texts.Zip(picks, AsArgument)));

        Assert.NotNull(answers);
        var wrong = texts.Zip(picks, answers)
            .SelectMany(one => one.Second.Zip(one.Third, (pick, answer) => Complaint(one.First, pick, answer)))
            .OfType<string>().ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {Texts * PicksInEach}:\n{string.Join('\n', wrong.Take(12))}");
    }

    [Fact]
    public async Task In_a_random_text_what_was_selected_lies_in_the_database()
    {
        var desk = await Desk.OpenAsync(browser, server, server.RandomDesk);
        var text = new StoredFacts(server.Web.DataFolder).Texts()[DeskServer.RandomName];
        var paragraphs = await desk.Page.EvaluateAsync<int[]>(
            "() => [...document.querySelectorAll('p[data-start]')].map((one) => Number(one.dataset.start))");
        var random = new Random(Seed);
        var expected = new List<TextSpan>();
        // a pair of paragraphs each, so that no two passages meet; forwards and backwards by turns
        for (var at = 0; at + 1 < paragraphs.Length && expected.Count < 12; at += 3)
        {
            var (first, second) = (random.Next(2), random.Next(1, 3));
            var isBackward = expected.Count % 2 == 1;
            await (isBackward ? desk.DragAsync((at + 1, second), (at, first))
                : desk.DragAsync((at, first), (at + 1, second)));
            await desk.DoneAsync("1");
            expected.Add(new TextSpan(paragraphs[at] + first, paragraphs[at + 1] + second).SnapTo(text));
        }

        var stored = new StoredFacts(server.Web.DataFolder).Codings()
            .Where(coding => coding.Transcript == DeskServer.RandomName)
            .Select(coding => new TextSpan(coding.Start, coding.End));
        Assert.Equal(12, expected.Count);
        Assert.Equal(expected, stored);
    }

    [Fact]
    public async Task Two_clicks_take_a_word_three_a_paragraph_and_the_mouse_goes_backwards_over_turns()
    {
        var path = server.NextDesk();
        var desk = await Desk.OpenAsync(browser, server, path);

        var word = await PlaceOfAsync(desk.Page, "rooster");
        await desk.Page.Mouse.DblClickAsync(word.X, word.Y);
        await desk.DoneAsync("1");
        var line = await PlaceOfAsync(desk.Page, "tweede");
        await desk.Page.Mouse.ClickAsync(line.X, line.Y, new() { ClickCount = 3 });
        await desk.DoneAsync("2");
        var (from, to) = (await PlaceOfAsync(desk.Page, "helpen"), await PlaceOfAsync(desk.Page, "weinig"));
        await desk.Page.Mouse.MoveAsync(from.X, from.Y);
        await desk.Page.Mouse.DownAsync();
        await desk.Page.Mouse.MoveAsync(to.X, to.Y, new() { Steps = 8 });
        await desk.Page.Mouse.UpAsync();
        var selected = await desk.SelectedAsync();
        await desk.DoneAsync("3");

        var facts = new StoredFacts(server.Web.DataFolder);
        var text = facts.Texts()[path.Split('/')[^1]];
        var stored = facts.Codings().Where(coding => path.EndsWith($"/{coding.Transcript}", StringComparison.Ordinal))
            .Select(coding => Bare(text[coding.Start..coding.End])).ToList();
        Assert.Contains("tijd", selected, StringComparison.Ordinal);
        Assert.Equal([Bare(DeskServer.SecondTurn.Split('\n')[1]), Bare(selected), "rooster"], stored);
    }

    [Fact]
    public async Task A_finger_selects_without_moving_the_focus_and_a_tap_on_a_code_codes_that()
    {
        server.Web.OwnersCookies ??= await browser.SignInAsync(server.Web.SignInAddress);
        await using var tablet = await browser.NewContextAsync(new()
        {
            BaseURL = server.Web.BaseAddress.ToString(),
            StorageState = server.Web.OwnersCookies,
            Locale = "nl-NL",
            HasTouch = true,
            ViewportSize = new() { Width = 820, Height = 1180 },
        });
        var desk = await Desk.OpenAsync(await tablet.NewPageAsync(), server.NextDesk());
        await desk.Page.Locator(".panel-tab").First.FocusAsync();

        // the handles of a selection move it as this does: no key, no click, no focus
        await desk.Page.EvaluateAsync(
            """
            () => {
              const text = [...document.querySelectorAll("p[data-start]")].at(-1).firstChild;
              const at = text.data.indexOf("rooster");
              getSelection().setBaseAndExtent(text, at, text, at + "rooster".length);
            }
            """);
        await desk.Page.Locator("[data-code]").First.TapAsync();
        await desk.SavedAsync();

        Assert.Equal("rooster", await desk.QuoteAsync());
    }

    private static Transcript TextOf(int seed)
    {
        var speaker = new Speaker { Id = new SpeakerId(Guid.NewGuid()), Label = "R", Role = SpeakerRole.Respondent };
        var turns = RandomText.Turns(seed, count: 4).Select(turn => (speaker.Id, turn, (long?)null));
        return Transcript.Create(
            new TranscriptId(Guid.NewGuid()), new ProjectId(Guid.NewGuid()), "R", [speaker], turns,
            DateTimeOffset.UnixEpoch).Value;
    }

    private static List<Pick> PicksIn(Transcript text, Random random)
    {
        var paragraphs = ParagraphsOf(text);
        return
        [
            .. Enumerable.Range(0, PicksInEach).Select(_ =>
            {
                var (from, to) = (random.Next(paragraphs.Count), random.Next(paragraphs.Count));
                return new Pick(
                    from, random.Next(paragraphs[from].Text.Length + 1),
                    to, random.Next(paragraphs[to].Text.Length + 1));
            }),
        ];
    }

    private static List<Paragraph> ParagraphsOf(Transcript text) =>
        [.. TurnText.Of(text, []).SelectMany(turn => turn.Paragraphs)];

    private static object AsArgument(Transcript text, List<Pick> picks) => new
    {
        Turns = TurnText.Of(text, []).Select(turn => new
        {
            turn.Turn.Span.Start,
            turn.Turn.Span.End,
            Paragraphs = turn.Paragraphs.Select(paragraph => new { paragraph.Start, paragraph.Text }).ToArray(),
        }).ToArray(),
        Picks = picks.Select(pick => new[] { pick.From, pick.FromAt, pick.To, pick.ToAt }).ToArray(),
    };

    private static string? Complaint(Transcript text, Pick pick, JsonElement[] answer)
    {
        var paragraphs = ParagraphsOf(text);
        var one = paragraphs[pick.From].Start + pick.FromAt;
        var other = paragraphs[pick.To].Start + pick.ToAt;
        var raw = new TextSpan(Math.Min(one, other), Math.Max(one, other));
        var found = new TextSpan(answer[0].GetInt32(), answer[1].GetInt32());
        var placed = text.Place(raw.Start, raw.End);
        var isAsked = placed.IsDone
            ? found == placed.Value || IsConjunct(text, placed.Value, found)
            : found.IsEmpty;
        var (read, stored) = (Bare(answer[2].GetString() ?? ""), Bare(found.Slice(text.Text)));
        // what the browser says of half a letter differs, but it never says more than is stored
        var isWhole = IsOnEdges(text.Text, raw) && (!placed.IsDone || found == placed.Value);
        var isRead = isWhole ? read == stored : stored.Contains(read, StringComparison.Ordinal);
        return isAsked && isRead ? null
            : $"'{raw.Slice(text.Text)}' at {raw} gave {found} '{found.Slice(text.Text)}', "
                + $"stored would be {(placed.IsDone ? placed.Value : "nothing")}, the browser says '{read}'";
    }

    // The browser keeps Indic conjuncts whole (rule GB9c of UAX #29), .NET does not: what is stored is as wide as what
    // is sent, for the server takes nothing away.
    private static bool IsConjunct(Transcript text, TextSpan placed, TextSpan found) =>
        text.Place(found.Start, found.End).Value == found
        && found.Start <= placed.Start && placed.End <= found.End
        && (text.Text[found.Start..placed.Start] + text.Text[placed.End..found.End])
            .All(letter => letter is >= '\u0900' and <= '\u097F');

    private static bool IsOnEdges(string text, TextSpan span)
    {
        var edges = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();
        return edges.Contains(span.Start) && edges.Contains(span.End);
    }

    // Where the browser breaks lines and how many blanks it shows is another matter.
    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static async Task<(float X, float Y)> PlaceOfAsync(IPage page, string word)
    {
        var place = await page.EvaluateAsync<float[]>(
            """
            (word) => {
              const node = [...document.querySelectorAll("p[data-start]")].map((p) => p.firstChild)
                .find((text) => text.data.includes(word));
              const range = document.createRange();
              range.setStart(node, node.data.indexOf(word));
              range.setEnd(node, node.data.indexOf(word) + word.length);
              const { left, top, width, height } = range.getBoundingClientRect();
              return [left + width / 2, top + height / 2];
            }
            """,
            word);
        return (place[0], place[1]);
    }

    /// <summary>From a place in one paragraph to a place in another, in either order; UTF-16 offsets.</summary>
    private sealed record Pick(int From, int FromAt, int To, int ToAt);
}
