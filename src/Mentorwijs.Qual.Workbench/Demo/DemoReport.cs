using System.Globalization;
using System.Text.Json.Serialization;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Workbench.Demo;

/// <summary>The interview guides, which tell what was asked, the themes, and what authors wrote for the papers.
/// </summary>
internal sealed class DemoReport(IServiceProvider services, Actor lead, ProjectView project)
{
    private readonly CodeTree _tree = CodeTree.Of(project.Codebooks);

    public async Task RunAsync(IReadOnlyDictionary<string, CodingId> codings, CancellationToken ct)
    {
        foreach (var guide in DemoFiles.Read<GuideFile>(DemoFiles.Open("guides.json")).Guides)
        {
            _ = (await services.GetRequiredService<SaveGuide>()
                .RunAsync(lead, project.Id, null, GuideOf(guide), CommandId.New(), ct)).Value;
        }

        var papers = DemoFiles.Read<PaperFile>(DemoFiles.Open("papers.json"));
        foreach (var (order, theme) in DemoFiles.Read<ThemeFile>(DemoFiles.Open("themes.json")).Themes.Index())
        {
            var written = SaveTheme.New(project.Id, order) with
            {
                Title = theme.Title,
                Message = theme.KeyMessage,
                Body = theme.Summary,
                Contrast = theme.Contrast,
                Exceptions = papers.Themes[order].Exceptions,
                Advice = string.Join('\n', theme.Advice.Zip(papers.Themes[order].When, (advice, when) =>
                    $"- Voor de {advice.For}, {when}: {advice.Text}")),
                Codes = CodesOf(theme.Codes),
                Quotes = [.. theme.Quotes.Select(quote => codings[quote])],
            };
            _ = (await services.GetRequiredService<SaveTheme>()
                .RunAsync(lead, project.Id, null, written, CommandId.New(), ct)).Value;
            foreach (var (part, lines) in papers.Themes[order].Parts)
            {
                var list = string.Join('\n', lines.Select(line => $"- {line}"));
                await WriteAsync(PaperTexts.Of(part, written.Id), list, ct);
            }
        }

        foreach (var (name, words) in papers.Texts)
        {
            await WriteAsync(name, words, ct);
        }

        await AnswerAsync(ct);
    }

    // Its people are invented, so the demo shows every perspective; in a real study somebody has to think of a reason.
    private async Task AnswerAsync(CancellationToken ct)
    {
        var view = (await services.GetRequiredService<ExportChecksQuery>()
            .RunAsync(lead, project.Slug, "nl", ct)).Value;
        var asked = view.Checks.Where(check => check.Kind == CheckKind.SmallPerspective)
            .Select(check => check.Key).ToList();
        _ = (await services.GetRequiredService<AnswerChecks>().RunAsync(
            lead, project.Id, asked, "Voorbeeld met verzonnen mensen: niemand is te herkennen.",
            CommandId.New(), ct)).Value;
    }

    private async Task WriteAsync(string name, string words, CancellationToken ct) =>
        _ = (await services.GetRequiredService<SaveFreeText>()
            .RunAsync(lead, project.Id, name, "", words, CommandId.New(), ct)).Value;

    private InterviewGuide GuideOf(OneGuide guide) => SaveGuide.New(project.Id) with
    {
        Version = guide.Version,
        Date = DateOnly.ParseExact(guide.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Note = guide.Note,
        Topics = [.. guide.Topics.Select(topic => new GuideTopic(topic.Question, CodesOf(topic.Codes)))],
    };

    private IReadOnlyList<CodeId> CodesOf(IEnumerable<string> slugs) =>
    [
        .. slugs.Select(slug => _tree.Find(slug)?.Id
            ?? throw new InvalidOperationException($"The demo names a code that is not there: {slug}")),
    ];

    private sealed record GuideFile(IReadOnlyList<OneGuide> Guides);

    private sealed record OneGuide(string Version, string Date, string Note, IReadOnlyList<Topic> Topics);

    private sealed record Topic(string Question, IReadOnlyList<string> Codes);

    private sealed record PaperFile(
        IReadOnlyDictionary<string, string> Texts, IReadOnlyList<PaperTheme> Themes);

    private sealed record PaperTheme(
        string Exceptions, IReadOnlyList<string> When, IReadOnlyList<string> Signs, IReadOnlyList<string> Dont,
        IReadOnlyList<string> Scan)
    {
        public IEnumerable<(string Part, IReadOnlyList<string> Lines)> Parts =>
            [(PaperTexts.Signs, Signs), (PaperTexts.Dont, Dont), (PaperTexts.Scan, Scan)];
    }

    private sealed record ThemeFile(IReadOnlyList<OneTheme> Themes);

    private sealed record OneTheme(
        string Title, string KeyMessage, string Summary, string Contrast, IReadOnlyList<string> Codes,
        IReadOnlyList<string> Quotes)
    {
        [JsonPropertyName("handvatten")]
        public IReadOnlyList<Advice> Advice { get; init; } = [];
    }

    private sealed record Advice
    {
        [JsonPropertyName("voor")]
        public required string For { get; init; }

        [JsonPropertyName("tekst")]
        public required string Text { get; init; }
    }
}
