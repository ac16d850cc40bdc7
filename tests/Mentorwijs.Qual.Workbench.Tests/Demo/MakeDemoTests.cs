using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Tests;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Demo;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Demo;

public sealed class MakeDemoTests(MadeDemo demo) : IClassFixture<MadeDemo>
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly string[] CodedTwice = ["GR01", "L01", "L07", "W03", "WK01"];

    [Fact]
    public async Task Sixteen_interviews_eighteen_respondents_and_all_codings_are_there()
    {
        await using var db = demo.Bench.OpenDb();

        var codings = await db.Codings.GroupBy(coding => coding.CoderId)
            .ToDictionaryAsync(own => own.Key, own => own.Count());
        var rows = (await demo.Bench.Get<RespondentsQuery>().RunAsync(demo.Lead, demo.Project.Slug, Ct)).Value.Rows;

        Assert.Equal(1, demo.TimesMade);
        Assert.Equal((523, 145, 2), (codings[demo.A], codings[demo.B], codings.Count));
        Assert.Equal((16, 701), (await db.Transcripts.CountAsync(), await db.Set<SpeakerTurn>().CountAsync()));
        Assert.Equal(18, rows.Count);
        Assert.All(rows, row => Assert.True(Assert.Single(row.Transcripts).IsLinked, row.Respondent.Pseudonym));
    }

    [Fact]
    public async Task The_blind_round_is_finished_and_has_the_planted_differences()
    {
        var rounds = (await demo.Bench.Get<RoundsQuery>().RunAsync(demo.Lead, demo.Project.Slug, Ct)).Value;
        var agreement = (await demo.Bench.Get<ComputeAgreement>()
            .RunAsync(demo.Lead, demo.Project.Slug, MadeDemo.Round, null, Ct)).Value;
        var differences = (await demo.Bench.Get<DisagreementQuery>()
            .RunAsync(demo.Lead, demo.Project.Slug, MadeDemo.Round, null, Ct)).Value.Differences;

        var blind = rounds.Single(view => view.Round.Slug == MadeDemo.Round);
        Assert.Equal(RoundPhase.Comparing, blind.Round.Phase);
        Assert.Equal(
            [(demo.A, "Anna A", 5), (demo.B, "Bas B", 5)],
            blind.Coders.Select(coder => (coder.Id, coder.Name, coder.Finished)));
        Assert.Equal(CodedTwice, blind.TranscriptNames.Select(text => text.Name));
        var open = rounds.Single(view => view.Round.IsOpen);
        Assert.Equal(11, open.TranscriptNames.Count);
        Assert.Equal(11, open.Coders.Single(coder => coder.Id == demo.A).Finished);
        Assert.Equal((72, 91, 52), (agreement.Differences, agreement.Identical, agreement.Undecided));
        Assert.Equal(
            [
                (DisagreementKind.OtherCode, 23), (DisagreementKind.Boundary, 15), (DisagreementKind.Direction, 9),
                (DisagreementKind.Missed, 18), (DisagreementKind.Extra, 7),
            ],
            differences.CountBy(view => view.Difference.Kind).OrderBy(pair => pair.Key)
                .Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public async Task Twenty_differences_are_decided_in_several_ways_and_each_with_a_reason()
    {
        var differences = (await demo.Bench.Get<DisagreementQuery>()
            .RunAsync(demo.Lead, demo.Project.Slug, MadeDemo.Round, null, Ct)).Value.Differences;

        var decided = differences.Select(view => view.Resolution).OfType<Resolution>().ToList();

        Assert.Equal(20, decided.Count(resolution => resolution.IsFinal));
        Assert.Equal(20, decided.Select(resolution => resolution.Rationale).Where(why => why?.Length > 20).Distinct()
            .Count());
        Assert.Equal(
            [Decision.First, Decision.Second, Decision.Both, Decision.Neither],
            decided.Select(resolution => resolution.Decision).Distinct().Order());
    }

    [Fact]
    public async Task The_rest_is_coded_by_one_coder_and_known_to_be_so()
    {
        await using var db = demo.Bench.OpenDb();
        var open = await db.Rounds.SingleAsync(round => round.Slug == "open");

        var coders = await db.Codings.Where(coding => coding.RoundId == open.Id)
            .Select(coding => coding.CoderId).Distinct().ToListAsync();

        Assert.Equal([demo.A], coders);
        Assert.Equal(
            523 - 156, await db.Codings.CountAsync(coding => coding.RoundId == open.Id && coding.CoderId == demo.A));
    }

    [Fact]
    public async Task The_lead_sees_who_coded_each_transcript_and_a_coder_the_own_work()
    {
        var query = demo.Bench.Get<TranscriptListQuery>();

        var lead = (await query.RunAsync(demo.Lead, demo.Project.Slug, Ct)).Value;
        var coder = (await query.RunAsync(new Actor(demo.B, "Bas B"), demo.Project.Slug, Ct)).Value;

        Assert.Equal(
            [new CoderHere("Anna A", 29, true), new CoderHere("Bas B", 26, true)],
            lead.Single(row => row.Name == "GR01").Coders);
        Assert.Equal([new CoderHere("Anna A", 35, true)], lead.Single(row => row.Name == "GM01").Coders);
        Assert.All(coder, row => Assert.Empty(row.Coders));
        Assert.Equal(26, coder.Single(row => row.Name == "GR01").MyCodings);
    }

    [CorpusFact]
    public async Task The_figures_of_five_codes_are_those_that_were_counted_beforehand()
    {
        using var facts = JsonDocument.Parse(File.ReadAllText(Corpus.PathOf("demo", "facts.json")));

        var view = (await demo.Bench.Get<TablesQuery>()
            .RunAsync(demo.Lead, demo.Project.Slug, null, Ct)).Value;

        Assert.Equal((18, 18), (view.Respondents, view.Interviewed));
        var interviewed = facts.RootElement.GetProperty("respondentsPerPerspective");
        Assert.All(view.Table.Columns, column => Assert.Equal(
            interviewed.GetProperty(column.Perspective.Id).GetInt32(), column.Respondents));
        foreach (var code in facts.RootElement.GetProperty("fiveCodes").EnumerateObject())
        {
            var row = view.Table.Rows.Single(row => row.Code.Slug == code.Name && !row.WithDescendants);
            Assert.Equal(code.Value.GetProperty("respondents").GetInt32(), row.Total.Said.Total);
            Assert.Equal(18, row.Total.Said.Total + row.Total.NotRaised + row.Total.NotAsked);
            var directions = code.Value.GetProperty("respondentsPerDirection");
            foreach (var (column, cell) in view.Table.Columns.Zip(row.Cells))
            {
                Assert.Equal(StancesIn(directions, column.Perspective.Id), cell.Said);
            }
        }
    }

    [CorpusFact]
    public async Task The_chapter_as_it_is_made_without_asking_says_what_was_counted_beforehand()
    {
        using var themes = JsonDocument.Parse(File.ReadAllText(Corpus.PathOf("demo", "themes.json")));

        var file = await demo.Bench.Get<ExportChapter>()
            .RunAsync(demo.Lead, demo.Project.Slug, "nl", null, CommandId.New(), Ct);

        using var stream = new MemoryStream(file.Value.Content);
        using var word = WordprocessingDocument.Open(stream, isEditable: false);
        var said = word.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>() // not null: it was just written
            .Select(paragraph => string.Concat(paragraph.Descendants<Text>().Select(text => text.Text)))
            .Where(text => text.StartsWith("Besproken door", StringComparison.Ordinal)).ToList();
        var counted = themes.RootElement.GetProperty("themes").EnumerateArray()
            .Select(theme => theme.GetProperty("computed").GetProperty("respondents").GetInt32()).ToList();
        Assert.Equal(5, said.Count);
        Assert.All(
            said.Zip(counted),
            pair => Assert.StartsWith($"Besproken door {pair.Second} van de 18 respondenten (", pair.First,
                StringComparison.Ordinal));
        Assert.All(said, text => Assert.Contains(" van 7; ", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_nobody_is_chosen_only_who_is_counted_is_in_an_n_and_no_quote_is_called_gone()
    {
        var (lead, project) = (demo.Lead, demo.Project);
        await demo.Bench.Get<ChooseLayer>().RunAsync(lead, project.Id, null, CommandId.New(), Ct);

        var tables = (await demo.Bench.Get<TablesQuery>().RunAsync(lead, project.Slug, null, Ct)).Value;
        var themes = (await demo.Bench.Get<ThemesQuery>().RunAsync(lead, project.Slug, null, Ct)).Value;
        await demo.Bench.Get<UndoLast>().RunAsync(lead, project.Id, UndoScope.Layer, CommandId.New(), Ct);
        var after = (await demo.Bench.Get<TablesQuery>().RunAsync(lead, project.Slug, null, Ct)).Value;

        Assert.Equal((18, demo.A), (after.Respondents, after.Layer.Picked?.Id));
        Assert.Equal((11, 18), (tables.Respondents, tables.Interviewed));
        Assert.All(tables.Table.Rows, row => Assert.Equal(
            11, row.Total.Said.Total + row.Total.NotRaised + row.Total.NotAsked));
        Assert.Equal([new RoundCompared("Ronde 1", MadeDemo.Round, 72, 20)], tables.Layer.Comparing);
        var shown = themes.Passages.Select(passage => passage.Coding.Id).ToHashSet();
        var aside = themes.Themes.SelectMany(theme => theme.Quotes).Where(quote => !shown.Contains(quote)).ToList();
        Assert.NotEmpty(aside);
        Assert.All(aside, quote => Assert.True(themes.SetAside[quote].ComesBack));
    }

    [Fact]
    public async Task What_a_guide_did_not_ask_is_told_from_what_nobody_raised()
    {
        var guides = (await demo.Bench.Get<GuidesQuery>().RunAsync(demo.Lead, demo.Project.Slug, Ct)).Value;
        var view = (await demo.Bench.Get<TablesQuery>().RunAsync(demo.Lead, demo.Project.Slug, null, Ct)).Value;

        Assert.Equal(["1.0", "2.0", "2.0-eenvoudig"], guides.Guides.Select(guide => guide.Version));
        Assert.Equal([8, 9, 7], guides.Guides.Select(guide => guide.Topics.Count));
        Assert.Equal(18, guides.Used.Sum(version => version.Respondents));
        var costs = view.Table.Rows.Single(row => row.Code.Slug == "opbrengst-kostenbaten" && !row.WithDescendants);
        // guide 1.0 had L06; the simple one six employees, of whom none raised it
        Assert.Equal((9, 7), (costs.Total.Said.Total, costs.Total.NotAsked));
    }

    [Fact]
    public async Task Five_themes_have_their_words_codes_and_quotes_of_people_who_may_be_quoted()
    {
        var view = (await demo.Bench.Get<ThemesQuery>().RunAsync(demo.Lead, demo.Project.Slug, null, Ct)).Value;
        await using var db = demo.Bench.OpenDb();
        var silent = await db.Respondents.Where(person => person.MayQuote != Consent.Yes).ToListAsync();
        var texts = await db.Transcripts.AsNoTracking().AsSplitQuery()
            .Include(text => text.Speakers).Include(text => text.Turns).ToListAsync();

        var passages = view.Passages.ToDictionary(passage => passage.Coding.Id);
        var quotes = view.Themes.SelectMany(theme => theme.Quotes).Select(quote => passages[quote]).ToList();

        Assert.Equal(
            [8, 9, 11, 9, 9], view.Themes.Select(theme => theme.Codes.Count));
        Assert.Equal("Klein gedrag dat blijft", view.Themes[0].Title);
        Assert.All(view.Themes, theme => Assert.True(theme.Message.Length > 0 && theme.Body.Length > 800));
        Assert.All(view.Themes, theme => Assert.True(theme.Contrast.Length > 100));
        Assert.All(view.Themes, theme => Assert.StartsWith("- Voor de ", theme.Advice, StringComparison.Ordinal));
        Assert.Equal(25, quotes.Count);
        Assert.Equal(["GR01-R2", "W04"], silent.Select(person => person.Pseudonym).Order(StringComparer.Ordinal));
        Assert.Empty(
            from quote in quotes
            let text = texts.Single(text => text.Id == quote.Coding.TranscriptId)
            from speaker in new CodingSpeakers(text).RespondentsOn(quote.Coding.Span)
            where silent.Any(person => person.Id == speaker)
            select quote);
    }

    [Fact]
    public async Task Each_of_the_three_signs_in_by_an_address_of_their_own()
    {
        var addresses = await demo.Bench.Get<DemoAddresses>().RunAsync(Ct);

        var people = new List<(DemoPart, string)>();
        foreach (var address in addresses)
        {
            var actor = await demo.Bench.Get<SignIn>().RunAsync(address.Token.Value, Ct);
            Assert.Equal(address.Name, actor.Value.Name);
            people.Add((address.Part, actor.Value.Name));
        }

        Assert.Equal(
            [(DemoPart.Lead, "Lena Lead"), (DemoPart.CoderA, "Anna A"), (DemoPart.CoderB, "Bas B")], people);
    }

    private static StanceCounts StancesIn(JsonElement directions, string perspective)
    {
        var own = directions.TryGetProperty(perspective, out var found) ? found : default;
        return new StanceCounts(
            Count("bevorderend"), Count("belemmerend"), Count("gemengd"), Count("neutraal"), NotSaid: 0);

        int Count(string direction) =>
            own.ValueKind == JsonValueKind.Object && own.TryGetProperty(direction, out var count)
                ? count.GetInt32()
                : 0;
    }
}
