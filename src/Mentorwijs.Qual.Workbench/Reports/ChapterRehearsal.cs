using System.Globalization;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Formats.Reports;
using Mentorwijs.Qual.Workbench.Storage;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>Writes a chapter of one sentence to nowhere, while the rows of the first real one are being read: half of
/// what a first export takes is the code getting ready.</summary>
internal static class ChapterRehearsal
{
    private static readonly Lazy<Task> Done = new(() => Task.Run(Play));

    /// <summary>Begins it, once in the life of the program; nobody has to wait for it.</summary>
    public static void Begin() => _ = Done.Value;

    /// <summary>The same, and waits.</summary>
    public static Task PlayAsync() => Done.Value;

    private static void Play()
    {
        var culture = CultureInfo.GetCultureInfo("nl-NL");
        var texts = new ChapterTexts("nl", key => SaidTexts.TextsOf("Reports").GetString(key, culture));
        WordChapter.Write(ChapterBuilder.Build(Source(), texts), texts, new MemoryStream());
    }

    private static ChapterSource Source()
    {
        var project = new ProjectId(Guid.CreateVersion7());
        var code = new Code
        {
            Id = Ids.New<CodeId>(),
            CodebookId = Ids.New<CodebookId>(),
            Slug = "mechanismen",
            Name = new LocalText("Code", "Code"),
            Definition = new LocalText("Zie [#mechanismen].", null),
            Level = 1,
            Order = 0,
        };
        var (respondent, speaker) = (Ids.New<RespondentId>(), Ids.New<SpeakerId>());
        var transcript = Transcript.Create(
            Ids.New<TranscriptId>(), project, "A",
            [new Speaker { Id = speaker, Label = "R", Role = SpeakerRole.Respondent, RespondentId = respondent }],
            [(speaker, "Zo gaat het.", null)],
            DateTimeOffset.UnixEpoch).Value;
        var coding = new Coding
        {
            Id = Ids.New<CodingId>(),
            TranscriptId = transcript.Id,
            CodeId = code.Id,
            CoderId = default,
            RoundId = default,
            Span = new TextSpan(0, 2),
            Marks = Marks.Parse("richting=bevorderend"),
            CodebookVersion = "1.0.0",
            At = DateTimeOffset.UnixEpoch,
        };
        return new ChapterSource
        {
            Project = new Project
            {
                Id = project,
                Slug = "a",
                Name = "A",
                Language = "nl",
                CreatedAt = DateTimeOffset.UnixEpoch,
            },
            Date = DateOnly.FromDayNumber(0),
            Codebooks = [Book(project, code)],
            Perspectives = Perspective.Usual,
            Respondents = [Person(project, respondent)],
            Transcripts = [transcript],
            Codings = [coding],
            Layer = new LayerUsed(0, 1),
            Themes = [Theme(project, code.Id, coding.Id)],
            Guides = [new InterviewGuide { Id = Ids.New<GuideId>(), ProjectId = project, Version = "1" }],
        };
    }

    private static Codebook Book(ProjectId project, Code code) => new()
    {
        Id = code.CodebookId,
        ProjectId = project,
        Slug = "a",
        Version = "1.0.0",
        Title = new LocalText("A", "A"),
        Dimensions = [],
        Perspectives = [],
        Source = "",
        Codes = [code],
    };

    private static Respondent Person(ProjectId project, RespondentId id) => new()
    {
        Id = id,
        ProjectId = project,
        Pseudonym = "A",
        Perspective = Perspective.Usual[0].Id,
        Number = 1,
        Sector = "zorg",
    };

    private static Theme Theme(ProjectId project, CodeId code, CodingId quote) => SaveTheme.New(project, 0) with
    {
        Title = "A",
        Body = "Een *woord*.",
        Advice = "- Voor de trainer: doe het.",
        Codes = [code],
        Quotes = [quote],
    };
}
