using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

/// <summary>Small studies written as spans, and the ids and codes they need.</summary>
internal static class Studies
{
    public static readonly TranscriptId Text = new(Id("text"));

    public static readonly PersonId[] Coders = [.. Enumerable.Range(0, 6).Select(i => new PersonId(Id($"coder {i}")))];

    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>One name, one Guid, in every run.</summary>
    public static Guid Id(string name) =>
        new([.. System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name)).Take(16)]);

    public static CodeId CodeOf(string slug) => new(Id($"code {slug}"));

    /// <summary>Codes by slug, "below/above" puts a code under another one named before.</summary>
    public static CodeTree Tree(params string[] slugs) => new(slugs.Select((slug, order) =>
    {
        var parts = slug.Split('<', 2);
        return new Code
        {
            Id = CodeOf(parts[0]),
            CodebookId = new CodebookId(Id("book")),
            ParentId = parts.Length == 2 ? CodeOf(parts[1]) : null,
            Slug = parts[0],
            Name = LocalText.Empty,
            Level = 1,
            Order = order,
        };
    }));

    public static Coding Coding(
        int coder, string code, int start, int end, string? direction = null, string? id = null) => new()
        {
            Id = new CodingId(Id(id ?? $"{coder} {code} {start} {end}")),
            TranscriptId = Text,
            CodeId = CodeOf(code),
            CoderId = Coders[coder],
            RoundId = new RoundId(Id("round")),
            Span = new TextSpan(start, end),
            Marks = Marks.None.With("richting", direction),
            CodebookVersion = "1.0.0",
            At = Noon,
        };

    /// <summary>One text of <paramref name="length"/> units that all coders finished.</summary>
    public static AgreementStudy Of(int length, int coders, params IEnumerable<Coding> codings) => new()
    {
        Coders = [.. Coders.Take(coders)],
        Transcripts = [Whole(Text, length, coders)],
        Codings = [.. codings],
    };

    public static AgreementText Whole(TranscriptId id, int length, int coders) => new()
    {
        Id = id,
        Scope = SpanSet.Of([new TextSpan(0, length)]),
        FinishedBy = [.. Coders.Take(coders)],
    };

    public static AgreementFigures Figures(AgreementStudy study, string code) =>
        AgreementTable.Of(study, Tree(code)).Rows.Single().Pooled;
}
