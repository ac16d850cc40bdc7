using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Tests.Reports;

/// <summary>A small invented study to count in: turns are written as "speaker: words", codings by the words.</summary>
internal sealed class SmallStudy
{
    public static readonly ProjectId Project = new(Guid.CreateVersion7());

    private static readonly CodebookId Book = new(Guid.CreateVersion7());

    private readonly Dictionary<string, Speaker> _speakers = new(StringComparer.Ordinal);

    public List<Respondent> Respondents { get; } = [];

    public List<Transcript> Transcripts { get; } = [];

    public List<Coding> Codings { get; } = [];

    public List<Code> Codes { get; } = [];

    public IReadOnlyList<Perspective> Perspectives { get; } =
    [
        new("leidinggevende", new LocalText("Leidinggevende", "Supervisor")),
        new("werknemer", new LocalText("Werknemer", "Employee")),
        new("trainer", new LocalText("Trainer", "Trainer")),
    ];

    public Respondent Ask(
        string perspective, string? sector = null, Consent mayQuote = Consent.Yes, string? belongsWith = null)
    {
        var number = Respondents.Count(other => other.Perspective == perspective) + 1;
        var respondent = new Respondent
        {
            Id = new RespondentId(Guid.CreateVersion7()),
            ProjectId = Project,
            Pseudonym = $"{perspective} {number}",
            Perspective = perspective,
            Number = number,
            Sector = sector,
            MayQuote = mayQuote,
            BelongsWith = belongsWith,
        };
        Respondents.Add(respondent);
        _speakers[respondent.Pseudonym] = Voice(respondent.Pseudonym, SpeakerRole.Respondent, respondent.Id);
        return respondent;
    }

    public Code Code(string slug, Code? parent = null, bool isAssignable = true, bool isSensitive = false)
    {
        var code = new Code
        {
            Id = new CodeId(Guid.CreateVersion7()),
            CodebookId = Book,
            ParentId = parent?.Id,
            Slug = slug,
            Name = new LocalText(slug, $"{slug} (en)"),
            Definition = new LocalText($"Wat {slug} is.", $"What {slug} is."),
            Level = (parent?.Level ?? 0) + 1,
            Order = Codes.Count,
            IsAssignable = isAssignable,
            IsSensitive = isSensitive,
        };
        Codes.Add(code);
        return code;
    }

    /// <summary>Turns as (pseudonym, "I" or "J", words).</summary>
    public Transcript Hold(params (string Who, string Words)[] turns)
    {
        _speakers.TryAdd("I", Voice("I", SpeakerRole.Interviewer, null));
        _speakers.TryAdd("J", Voice("J", SpeakerRole.Other, null));
        var transcript = Transcript.Create(
            new TranscriptId(Guid.CreateVersion7()),
            Project,
            $"gesprek-{Transcripts.Count + 1}",
            [.. turns.Select(turn => turn.Who).Distinct().Select(who => _speakers[who])],
            turns.Select(turn => (_speakers[turn.Who].Id, turn.Words, (long?)null)),
            DateTimeOffset.UnixEpoch).Value;
        Transcripts.Add(transcript);
        return transcript;
    }

    public Coding Mark(Code code, Transcript transcript, string words, string? direction = null)
    {
        var start = transcript.Text.IndexOf(words, StringComparison.Ordinal);
        var coding = new Coding
        {
            Id = new CodingId(Guid.CreateVersion7()),
            TranscriptId = transcript.Id,
            CodeId = code.Id,
            CoderId = new PersonId(Guid.Empty),
            RoundId = new RoundId(Guid.Empty),
            Span = new TextSpan(start, start + words.Length),
            Marks = Marks.None.With("richting", direction),
            CodebookVersion = "0.1.0",
            At = DateTimeOffset.UnixEpoch,
        };
        Codings.Add(coding);
        return coding;
    }

    public static Theme Theme(string title, params Code[] codes) => new()
    {
        Id = new ThemeId(Guid.CreateVersion7()),
        ProjectId = Project,
        Title = title,
        Order = 0,
        Codes = [.. codes.Select(code => code.Id)],
    };

    public ChapterSource Source(params Theme[] themes) => new()
    {
        Project = new Project
        {
            Id = Project,
            Slug = "proef",
            Name = "Proef",
            Language = "nl",
            CreatedAt = DateTimeOffset.UnixEpoch,
        },
        Date = new DateOnly(2026, 3, 1),
        Codebooks =
        [
            new Codebook
            {
                Id = Book,
                ProjectId = Project,
                Slug = "klein",
                Version = "0.1.0",
                Title = new LocalText("Klein boek", "Small book"),
                Dimensions = [new Dimension("richting", LocalText.Empty, [])],
                Perspectives = Perspectives,
                Source = "",
                Codes = Codes,
            },
        ],
        Perspectives = Perspectives,
        Respondents = Respondents,
        Transcripts = Transcripts,
        Codings = Codings,
        Layer = new LayerUsed(0, Transcripts.Count),
        Themes = themes,
    };

    private static Speaker Voice(string label, SpeakerRole role, RespondentId? respondent) => new()
    {
        Id = new SpeakerId(Guid.CreateVersion7()),
        Label = label,
        Role = role,
        RespondentId = respondent,
    };
}
