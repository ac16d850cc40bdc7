using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Analysis;

/// <summary>Names one version of an interview guide.</summary>
public readonly record struct GuideId(Guid Value) : IId;

/// <summary>A question of a guide and the codes that its answers are about; none for an opening question.</summary>
public sealed record GuideTopic(string Question, IReadOnlyList<CodeId> Codes);

/// <summary>
/// One version of the interview guide: it tells 'not raised', a finding, from 'not asked', the lack of one.
/// </summary>
public sealed record InterviewGuide
{
    public required GuideId Id { get; init; }

    public required ProjectId ProjectId { get; init; }

    /// <summary>As respondents have it, e.g. "2.0-eenvoudig"; unique in the project.</summary>
    public required string Version { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>What is different in this version; null = nothing said.</summary>
    public string? Note { get; init; }

    /// <summary>In the order they are asked.</summary>
    public IReadOnlyList<GuideTopic> Topics { get; init; } = [];

    /// <summary>The same values; the equality of a record would compare the list objects.</summary>
    public bool IsSame(InterviewGuide? other) => other is not null
        && this with { Topics = other.Topics } == other
        && Topics.Count == other.Topics.Count
        && Topics.Zip(other.Topics).All(pair =>
            pair.First.Question == pair.Second.Question && pair.First.Codes.SequenceEqual(pair.Second.Codes));

    /// <summary>
    /// True when a question is about the code, about a code above it (which asks for everything below), or about one
    /// below it (which asks for a part).
    /// </summary>
    public bool AsksAfter(CodeTree tree, CodeId code)
    {
        var family = tree.Path(code).Select(above => above.Id)
            .Concat(tree.SelfAndDescendants(code).Select(below => below.Id))
            .ToHashSet();
        return Topics.SelectMany(topic => topic.Codes).Any(family.Contains);
    }
}
