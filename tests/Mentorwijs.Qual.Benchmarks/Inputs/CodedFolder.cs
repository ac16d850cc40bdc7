using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Transcripts;

namespace Mentorwijs.Qual.Benchmarks.Inputs;

/// <summary>A data folder with 80 interviews and a long one, 10,000 codings, 5,000 quotes under 100 themes.</summary>
internal sealed record CodedFolder(string Path, string Slug)
{
    public const int Interviews = 80;
    public const int Codings = 10_000;
    public const int ManyCodings = 50_000;
    public const int CodingsOfLong = 2_000;
    public const int CodingsOfUsual = 85;

    /// <summary>As long as the long one and as the huge one, without a coding; in the huge folder.</summary>
    public const string BareLong = "G03";
    public const string BareHuge = "G02";

    private const int Themes = 100;
    private const int QuotesInTheme = 50;
    private const int Seed = 20260101;

    /// <summary>20,800 words with 2,000 codings.</summary>
    public string LongDesk => DeskOf("G01");

    /// <summary>8,400 words with 85 codings.</summary>
    public string UsualDesk => DeskOf("L01");

    public string DeskOf(string transcript) => $"/projects/{Slug}/rounds/open/transcripts/{transcript}";

    public static async Task<CodedFolder> MakeAsync(string folder)
    {
        await using var open = await OpenFolder.OpenAsync(folder);
        var (project, slug, round) = await open.ProjectAsync("Proef met codes");
        var book = (await open.Get<ProjectQuery>().RunAsync(open.Owner, slug, CancellationToken.None)).Value.Codebook;
        // the first code is that of the key that is pressed at the desk, so nobody has it yet
        var codes = book.Codes.OrderBy(code => code.Order).Skip(1).ToList();
        var maker = new CodingsOf(round, DateTimeOffset.UnixEpoch, Seed);
        var all = new List<Coding>();
        foreach (var (interview, count) in Plan())
        {
            var transcript = await open.ImportAsync(project, interview);
            var length = interview.Turns.Sum(turn => turn.Length);
            var some = maker.Some(open.Owner.Id, transcript, length, codes, count);
            await open.StoreAsync(project, some);
            all.AddRange(some);
        }

        for (var number = 0; number < Themes; number++)
        {
            var quotes = all.Skip(number * QuotesInTheme).Take(QuotesInTheme).ToList();
            var theme = SaveTheme.New(project, number) with
            {
                Title = $"Thema {number + 1}",
                Codes = [codes[number % codes.Count].Id],
                Quotes = [.. quotes.Select(quote => quote.Id)],
                QuotesEach = QuotesInTheme, // a theme quotes one long interview after the other
                WhyMoreQuotes = "Proef.",
            };
            _ = (await open.Get<SaveTheme>()
                .RunAsync(open.Owner, project, null, theme, CommandId.New(), CancellationToken.None)).Value;
        }

        await ReleaseAsync(open, project, slug);
        return new CodedFolder(folder, slug);
    }

    // Every quote is printed: everybody agreed, and the lead gave a reason for what else is asked.
    private static async Task ReleaseAsync(OpenFolder open, ProjectId project, string slug)
    {
        var people = await open.Get<RespondentsQuery>().RunAsync(open.Owner, slug, CancellationToken.None);
        foreach (var row in people.Value.Rows)
        {
            _ = (await open.Get<ChangeRespondent>().RunAsync(
                open.Owner, project, row.Respondent, row.Respondent with { MayQuote = Consent.Yes },
                CommandId.New(), CancellationToken.None)).Value;
        }

        var checks = await open.Get<ExportChecksQuery>().RunAsync(open.Owner, slug, "nl", CancellationToken.None);
        _ = (await open.Get<AnswerChecks>().RunAsync(
            open.Owner, project,
            [.. checks.Value.Checks.Where(check => check.Weight == CheckWeight.Asks).Select(check => check.Key)],
            "Proef.", CommandId.New(), CancellationToken.None)).Value;
    }

    /// <summary>A folder with one interview three times as long as the long one, 60,000 words, with 2,000 codings; and
    /// two without any.</summary>
    public static async Task<CodedFolder> MakeHugeAsync(string folder)
    {
        await using var open = await OpenFolder.OpenAsync(folder);
        var (project, slug, round) = await open.ProjectAsync("Proef met lengte");
        var book = (await open.Get<ProjectQuery>().RunAsync(open.Owner, slug, CancellationToken.None)).Value.Codebook;
        var interview = Interview.Make("G01", Seed, 3 * Interview.LongTurns);
        var transcript = await open.ImportAsync(project, interview);
        _ = await open.ImportAsync(project, interview with { Name = BareHuge });
        _ = await open.ImportAsync(project, Interview.Make(BareLong, Seed, Interview.LongTurns));
        await open.StoreAsync(project, new CodingsOf(round, DateTimeOffset.UnixEpoch, Seed).Some(
            open.Owner.Id, transcript, interview.Turns.Sum(turn => turn.Length),
            [.. book.Codes.OrderBy(code => code.Order).Skip(1)], CodingsOfLong));
        return new CodedFolder(folder, slug);
    }

    /// <summary>A folder with 80 interviews and 50,000 codings, each fifth of them starred.</summary>
    public static async Task<CodedFolder> MakeManyAsync(string folder)
    {
        await using var open = await OpenFolder.OpenAsync(folder);
        var (project, slug, round) = await open.ProjectAsync("Proef met veel codes");
        var book = (await open.Get<ProjectQuery>().RunAsync(open.Owner, slug, CancellationToken.None)).Value.Codebook;
        var maker = new CodingsOf(round, DateTimeOffset.UnixEpoch, Seed);
        for (var number = 1; number <= Interviews; number++)
        {
            var interview = Interview.Make($"L{number:00}", Seed + number);
            var transcript = await open.ImportAsync(project, interview);
            var some = maker.Some(
                open.Owner.Id, transcript, interview.Turns.Sum(turn => turn.Length), [.. book.Codes],
                ManyCodings / Interviews);
            await open.StoreAsync(
                project, [.. some.Select((coding, place) => coding with { Stars = place % 5 == 0 ? 2 : 0 })]);
        }

        return new CodedFolder(folder, slug);
    }

    // What is left after the two desks is spread over the other interviews.
    private static IEnumerable<(Interview Interview, int Codings)> Plan()
    {
        yield return (Interview.Make("G01", Seed, Interview.LongTurns), CodingsOfLong);
        var left = Codings - CodingsOfLong - CodingsOfUsual;
        for (var number = 1; number <= Interviews; number++)
        {
            var share = number == 1 ? CodingsOfUsual : left / (Interviews - number + 1);
            left -= number == 1 ? 0 : share;
            yield return (Interview.Make($"L{number:00}", Seed + number), share);
        }
    }
}
