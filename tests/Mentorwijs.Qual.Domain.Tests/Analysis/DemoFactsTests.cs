using System.Text.Json;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Domain.Tests.Analysis;

/// <summary>The counts against figures that another program computed from the same invented interviews.</summary>
public class DemoFactsTests
{
    private static readonly ProjectId Project = new(Guid.CreateVersion7());

    private readonly Dictionary<string, Respondent> _respondents = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Transcript> _transcripts = new(StringComparer.Ordinal);

    private readonly Dictionary<string, CodeId> _codes = new(StringComparer.Ordinal);

    [CorpusFact]
    public void Respondents_by_code_perspective_and_direction_equal_the_facts()
    {
        using var facts = Read("facts.json");
        var counts = CountsOfCoderA();

        foreach (var code in facts.RootElement.GetProperty("fiveCodes").EnumerateObject())
        {
            CodeId[] codes = [_codes[code.Name]];
            Assert.Equal(code.Value.GetProperty("respondents").GetInt32(), counts.Count(codes).Total);
            foreach (var perspective in code.Value.GetProperty("respondentsPerDirection").EnumerateObject())
            {
                Assert.Equal(Stances(perspective.Value), counts.Count(codes, perspective.Name));
            }

            var people = counts.Raising(codes).Select(person => person.Pseudonym);
            var expected = code.Value.GetProperty("respondentIds").EnumerateObject()
                .SelectMany(ids => ids.Value.EnumerateArray().Select(id => id.GetString()));
            Assert.Equal(expected.Order(StringComparer.Ordinal), people.Order(StringComparer.Ordinal));
        }

        Assert.Equal(facts.RootElement.GetProperty("respondents").GetInt32(), counts.Respondents.Count);
        Assert.Equal(0, counts.CodingsWithoutRespondent);
    }

    [CorpusFact]
    public void Respondents_of_each_theme_equal_the_facts()
    {
        using var themes = Read("themes.json");
        var counts = CountsOfCoderA();

        foreach (var theme in themes.RootElement.GetProperty("themes").EnumerateArray())
        {
            var codes = theme.GetProperty("codes").EnumerateArray().Select(code => CodeOf(code.GetString())).ToList();
            var computed = theme.GetProperty("computed");
            Assert.Equal(computed.GetProperty("respondents").GetInt32(), counts.Raising(codes).Count);
            foreach (var perspective in computed.GetProperty("respondentsPerPerspective").EnumerateObject())
            {
                Assert.Equal(perspective.Value.GetInt32(), counts.Count(codes, perspective.Name).Total);
            }
        }
    }

    private RespondentCounts CountsOfCoderA()
    {
        foreach (var file in Directory.EnumerateFiles(Corpus.PathOf("demo", "source"), "*.json"))
        {
            using var source = JsonDocument.Parse(File.ReadAllText(file));
            Hold(source.RootElement);
        }

        using var codings = Read("codings.json");
        List<Coding> layer =
        [
            .. codings.RootElement.GetProperty("codings").EnumerateArray()
                .Where(coding => coding.GetProperty("coder").GetString() == "A")
                .Select(CodingOf),
        ];
        return new RespondentCounts(_transcripts.Values, _respondents.Values, layer);
    }

    private void Hold(JsonElement source)
    {
        var speakers = new Dictionary<string, Speaker>(StringComparer.Ordinal);
        foreach (var speaker in source.GetProperty("speakers").EnumerateArray())
        {
            var label = TextOf(speaker, "id");
            speakers[label] = TextOf(speaker, "role") switch
            {
                "respondent" => Voice(label, SpeakerRole.Respondent, RespondentOf(speaker)),
                "interviewer" => Voice(label, SpeakerRole.Interviewer, null),
                _ => Voice(label, SpeakerRole.Other, null),
            };
        }

        var name = TextOf(source, "id");
        _transcripts[name] = Transcript.Create(
            new TranscriptId(Guid.CreateVersion7()),
            Project,
            name,
            [.. speakers.Values],
            source.GetProperty("turns").EnumerateArray()
                .Select(turn => (speakers[TextOf(turn, "speaker")].Id, TextOf(turn, "text"), (long?)null)),
            DateTimeOffset.UnixEpoch).Value;
    }

    private RespondentId RespondentOf(JsonElement speaker)
    {
        var id = TextOf(speaker, "respondentId");
        _respondents.TryAdd(id, new Respondent
        {
            Id = new RespondentId(Guid.CreateVersion7()),
            ProjectId = Project,
            Pseudonym = id,
            Perspective = TextOf(speaker, "perspective"),
            Number = 1,
        });
        return _respondents[id].Id;
    }

    private Coding CodingOf(JsonElement coding)
    {
        var transcript = _transcripts[TextOf(coding, "transcript")];
        var turn = transcript.Turns[coding.GetProperty("turnIndex").GetInt32()].Span.Start;
        var direction = coding.TryGetProperty("richting", out var said) ? said.GetString() : null;
        return new Coding
        {
            Id = new CodingId(Guid.CreateVersion7()),
            TranscriptId = transcript.Id,
            CodeId = CodeOf(TextOf(coding, "code")),
            CoderId = new PersonId(Guid.Empty),
            RoundId = new RoundId(Guid.Empty),
            Span = new TextSpan(
                turn + coding.GetProperty("start").GetInt32(), turn + coding.GetProperty("end").GetInt32()),
            Marks = Marks.None.With("richting", direction),
            CodebookVersion = "0.1.0",
            At = DateTimeOffset.UnixEpoch,
        };
    }

    private CodeId CodeOf(string? slug)
    {
        _codes.TryAdd(slug ?? "", new CodeId(Guid.CreateVersion7()));
        return _codes[slug ?? ""];
    }

    private static StanceCounts Stances(JsonElement counts)
    {
        int Of(string direction) => counts.TryGetProperty(direction, out var people) ? people.GetInt32() : 0;
        return new StanceCounts(Of("bevorderend"), Of("belemmerend"), Of("gemengd"), Of("neutraal"), 0);
    }

    private static Speaker Voice(string label, SpeakerRole role, RespondentId? respondent) => new()
    {
        Id = new SpeakerId(Guid.CreateVersion7()),
        Label = label,
        Role = role,
        RespondentId = respondent,
    };

    private static string TextOf(JsonElement element, string property) =>
        element.GetProperty(property).GetString() ?? "";

    private static JsonDocument Read(string name) => JsonDocument.Parse(File.ReadAllText(Corpus.PathOf("demo", name)));
}
