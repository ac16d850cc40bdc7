using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Web.Codings;
using Mentorwijs.Qual.Workbench.Codings;

namespace Mentorwijs.Qual.Web.Tests.Codings;

/// <summary>A desk with an invented interview and a book of three codes under one heading.</summary>
internal static class SmallDesk
{
    public const string Answer = "Er is te weinig tijd.\nDat zegt iedereen.";

    public static readonly PersonId Me = new(Guid.CreateVersion7());

    public static readonly IReadOnlyList<Dimension> Dimensions =
    [
        new("richting", new LocalText("Richting", "Direction"),
        [
            new DimensionValue("bevorderend", new LocalText("Bevorderend", "Facilitator")),
            new DimensionValue("belemmerend", new LocalText("Belemmerend", "Barrier")),
        ]),
        new("sterkte", new LocalText("Sterkte", "Strength"),
        [
            new DimensionValue("gewoon", new LocalText("Gewoon", "Plain")),
            new DimensionValue("sterk", new LocalText("Sterk", "Strong")),
        ]),
    ];

    private static readonly CodebookId Book = new(Guid.CreateVersion7());

    public static DeskState Open(string language = "nl", Refusal? whyReadOnly = null) =>
        Open(language, whyReadOnly, Dimensions, null);

    /// <summary>With other dimensions; the code "tijd" may ask for one of them.</summary>
    public static DeskState OpenWith(IReadOnlyList<Dimension> dimensions, string? rating = null) =>
        Open("nl", null, dimensions, rating);

    private static DeskState Open(
        string language, Refusal? whyReadOnly, IReadOnlyList<Dimension> dimensions, string? rating)
    {
        var transcript = Interview();
        var state = new DeskState(
            new DeskView
            {
                ProjectId = transcript.ProjectId,
                ProjectName = "Proef",
                Round = Round(transcript),
                Transcript = transcript,
                Respondents = [],
                Codebooks = [CodesOf(transcript.ProjectId, dimensions, rating)],
                Codings = [],
                IsFinished = false,
                WhyReadOnly = whyReadOnly,
            },
            language);
        return state;
    }

    public static Code Code(this DeskState state, string slug) => state.Tree.Codes.Single(code => code.Slug == slug);

    /// <summary>An own coding on the first place where these words stand.</summary>
    public static Coding Coding(this DeskState state, string slug, string words)
    {
        var start = state.View.Transcript.Text.IndexOf(words, StringComparison.Ordinal);
        return new Coding
        {
            Id = new CodingId(Guid.CreateVersion7()),
            TranscriptId = state.View.Transcript.Id,
            CodeId = state.Code(slug).Id,
            CoderId = Me,
            RoundId = state.View.Round.Id,
            Span = new TextSpan(start, start + words.Length),
            CodebookVersion = "1.0.0",
            At = DateTimeOffset.UnixEpoch,
        };
    }

    private static Transcript Interview()
    {
        var interviewer = new Speaker { Id = new(Guid.CreateVersion7()), Label = "I", Role = SpeakerRole.Interviewer };
        var respondent = new Speaker { Id = new(Guid.CreateVersion7()), Label = "R", Role = SpeakerRole.Respondent };
        return Transcript.Create(
            new TranscriptId(Guid.CreateVersion7()), new ProjectId(Guid.CreateVersion7()), "L01",
            [interviewer, respondent],
            [(interviewer.Id, "Hoe gaat het?", 0), (respondent.Id, Answer, 4000)],
            DateTimeOffset.UnixEpoch).Value;
    }

    private static CodingRound Round(Transcript transcript) => new()
    {
        Id = new RoundId(Guid.CreateVersion7()),
        ProjectId = transcript.ProjectId,
        Slug = "open",
        Name = "Open ronde",
        Phase = RoundPhase.Open,
        Coders = [],
        Transcripts = [],
        StartedAt = DateTimeOffset.UnixEpoch,
    };

    private static Codebook CodesOf(
        ProjectId project, IReadOnlyList<Dimension> dimensions, string? rating)
    {
        var heading = Make(0, "middelen", "Middelen", "Resources", null, false);
        return new Codebook
        {
            Id = Book,
            ProjectId = project,
            Slug = "klein",
            Version = "1.0.0",
            Title = new LocalText("Klein boek", "Small book"),
            Dimensions = dimensions,
            Perspectives = [],
            Source = "",
            Codes =
            [
                heading,
                Make(1, "tijd", "Tijd", "Time", heading.Id, true, "Te weinig mensen: [#geld].", rating),
                Make(2, "geld", "Geld", "Money", heading.Id, true),
                Make(3, "steun", "Steun van collega's", "Support", null, true),
            ],
        };
    }

    private static Code Make(
        int order, string slug, string nl, string en, CodeId? parent, bool isAssignable, string? exclude = null,
        string? rating = null)
    {
        return new()
        {
            Id = new CodeId(Guid.CreateVersion7()),
            CodebookId = Book,
            ParentId = parent,
            Slug = slug,
            Name = new LocalText(nl, en),
            Exclude = new LocalText(exclude, null),
            Confusions = exclude is null ? [] : ["geld"],
            Level = parent is null ? 1 : 2,
            Order = order,
            Rating = rating,
            IsAssignable = isAssignable,
        };
    }
}
