using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Domain.Analysis;

/// <summary>What a guide must be before it is stored.</summary>
public static class GuideRules
{
    public const int MaxVersionLength = 40;
    public const int MaxQuestionLength = 500;
    public const int MaxNoteLength = 1000;
    public const int MaxTopics = 200;

    /// <summary>The guide, tidied: trimmed texts, no empty question, no code twice under one question.</summary>
    public static Outcome<InterviewGuide> Check(
        InterviewGuide guide, CodeTree tree, IEnumerable<InterviewGuide> others)
    {
        var version = guide.Version.Trim();
        var note = guide.Note?.Trim();
        List<GuideTopic> topics =
        [
            .. guide.Topics
                .Select(topic => new GuideTopic(
                    topic.Question.Trim(), [.. topic.Codes.Where(code => tree.Find(code) is not null).Distinct()]))
                .Where(topic => topic.Question.Length > 0 || topic.Codes.Count > 0),
        ];
        return version switch
        {
            "" => new GuideVersionIsMissing(),
            { Length: > MaxVersionLength } => new GuideTextIsTooLong(version[..20], MaxVersionLength),
            _ when others.Any(other => other.Id != guide.Id
                && string.Equals(other.Version, version, StringComparison.OrdinalIgnoreCase)) =>
                new GuideVersionIsTaken(version),
            _ when note?.Length > MaxNoteLength => new GuideTextIsTooLong(note[..20], MaxNoteLength),
            _ when topics.Count > MaxTopics => new TooManyQuestions(topics.Count, MaxTopics),
            _ when topics.Find(topic => topic.Question.Length == 0) is not null => new QuestionIsMissing(),
            _ when topics.Find(topic => topic.Question.Length > MaxQuestionLength) is { } topic =>
                new GuideTextIsTooLong(topic.Question[..20], MaxQuestionLength),
            _ => guide with { Version = version, Note = note is { Length: > 0 } ? note : null, Topics = topics },
        };
    }
}

/// <summary>Respondents name their guide by its version, so it needs one.</summary>
public sealed record GuideVersionIsMissing : Refusal;

/// <summary>Two guides of one version could not be told apart.</summary>
public sealed record GuideVersionIsTaken(string Version) : Refusal;

/// <summary>A text over its limit, in UTF-16 units; Begin shows which one.</summary>
public sealed record GuideTextIsTooLong(string Begin, int Limit) : Refusal;

/// <summary>More questions than any interview has.</summary>
public sealed record TooManyQuestions(int Count, int Limit) : Refusal;

/// <summary>Codes were chosen for a question without words.</summary>
public sealed record QuestionIsMissing : Refusal;
