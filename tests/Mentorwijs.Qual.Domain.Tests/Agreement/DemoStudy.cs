using System.Text.Json;
using System.Text.RegularExpressions;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

/// <summary>The invented interviews of the corpus that two coders coded, as a study.</summary>
/// <remarks>Invariant: the text of a transcript is its turns with a line break between them.</remarks>
internal sealed partial class DemoStudy
{
    private DemoStudy(AgreementStudy study, CodeTree tree) => (Study, Tree) = (study, tree);

    public AgreementStudy Study { get; }

    public CodeTree Tree { get; }

    /// <summary>Only what respondents say counts; for once their turns stand where sentences do.</summary>
    public static DemoStudy Read()
    {
        var texts = new List<AgreementText>();
        var starts = new Dictionary<(string, int), int>();
        var all = Json("demo", "codings.json");
        foreach (var name in all.GetProperty("coders").GetProperty("B").EnumerateArray().Select(Name))
        {
            var scope = new List<TextSpan>();
            var at = 0;
            foreach (var turn in Json("demo", "source", $"{name}.json").GetProperty("turns").EnumerateArray())
            {
                var text = turn.GetProperty("text").ToString();
                starts[(name, turn.GetProperty("index").GetInt32())] = at;
                if (turn.GetProperty("role").ToString() == "respondent")
                {
                    scope.Add(new TextSpan(at, at + text.Length));
                }

                at += text.Length + 1;
            }

            texts.Add(new AgreementText
            {
                Id = new TranscriptId(Studies.Id(name)),
                Scope = SpanSet.Of(scope),
                FinishedBy = [Studies.Coders[0], Studies.Coders[1]],
                Units = scope,
            });
        }

        var codings = all.GetProperty("codings").EnumerateArray()
            .Where(each => starts.ContainsKey((each.GetProperty("transcript").ToString(), 0)))
            .Select(each => CodingOf(each, starts));
        return new DemoStudy(
            new AgreementStudy { Coders = [.. Studies.Coders.Take(2)], Transcripts = texts, Codings = [.. codings] },
            ReadTree());

        static string Name(JsonElement name) => name.ToString();
    }

    public static JsonElement Json(params string[] path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Corpus.PathOf(path)));
        return json.RootElement.Clone();
    }

    private static Coding CodingOf(JsonElement from, Dictionary<(string, int), int> starts)
    {
        var name = from.GetProperty("transcript").ToString();
        var start = starts[(name, from.GetProperty("turnIndex").GetInt32())];
        return Studies.Coding(
            from.GetProperty("coder").ToString() == "A" ? 0 : 1,
            from.GetProperty("code").ToString(),
            start + from.GetProperty("start").GetInt32(),
            start + from.GetProperty("end").GetInt32(),
            from.GetProperty("richting").ToString(),
            from.GetProperty("id").ToString()) with
        { TranscriptId = new TranscriptId(Studies.Id(name)) };
    }

    // The headings alone: level, slug and the nearest heading above with a lower level.
    private static CodeTree ReadTree()
    {
        var above = new List<(int Level, string Slug)>();
        var slugs = new List<string>();
        foreach (var heading in File.ReadLines(Repository.PathOf("codebooks", "randvoorwaarden-mentorwijs.md"))
            .Select(line => Heading().Match(line))
            .Where(match => match.Success))
        {
            var (level, slug) = (heading.Groups[1].Length, heading.Groups[2].Value);
            above.RemoveAll(each => each.Level >= level);
            slugs.Add(above.Count == 0 ? slug : $"{slug}<{above[^1].Slug}");
            above.Add((level, slug));
        }

        return Studies.Tree([.. slugs]);
    }

    [GeneratedRegex(@"^(#+) .*\{#([a-z0-9-]+)\}\s*$")]
    private static partial Regex Heading();
}
