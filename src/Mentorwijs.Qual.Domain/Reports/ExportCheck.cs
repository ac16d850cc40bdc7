using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>What somebody should look at before words or figures leave the project.</summary>
public enum CheckKind
{
    /// <summary>The coding it was chosen from is not there any more.</summary>
    Gone,

    /// <summary>The coding is there, but is not one that counts now.</summary>
    SetAside,

    /// <summary>Somebody whose words it holds has withdrawn.</summary>
    Withdrawn,

    /// <summary>Somebody whose words it holds does not want to be quoted.</summary>
    Refused,

    /// <summary>Both halves of a pair side by side, under labels that tie them.</summary>
    TiedPair,

    /// <summary>Nobody wrote down whether these words may be quoted.</summary>
    ConsentNotKnown,

    /// <summary>The words have a sensitive code, chosen or beside it.</summary>
    Sensitive,

    /// <summary>So few people have this label that it tells who it is, however general.</summary>
    FewPeople,

    /// <summary>Both halves of a pair are quoted in one theme.</summary>
    Pair,

    /// <summary>A perspective of few people has a column or a bar of its own.</summary>
    SmallPerspective,

    /// <summary>Its code is not among those that the theme gathers.</summary>
    OtherCode,

    /// <summary>It lies on other words, or has another code, than in the last document.</summary>
    Changed,
}

/// <summary>What a check does to a document.</summary>
public enum CheckWeight
{
    /// <summary>It is never printed, whatever anybody says.</summary>
    Blocks,

    /// <summary>It is left out until somebody gives a reason to print it.</summary>
    Asks,

    /// <summary>It is printed; somebody may want to look at it.</summary>
    Tells,
}

/// <summary>One thing to look at before an export.</summary>
/// <param name="Subject">What it is about, the same at every export: an answer is kept by it and its kind.</param>
/// <param name="Coding">The quote; null = it is about no quote.</param>
/// <param name="Place">Where it stands: the title of the theme, or names of perspectives.</param>
public sealed record ExportCheck(CheckKind Kind, string Subject, CodingId? Coding, string Place)
{
    /// <summary>The theme it stands in; null = in no one theme.</summary>
    public ThemeId? Theme { get; init; }

    /// <summary>Its words, where they may be shown to who writes the chapter.</summary>
    public string Words { get; init; } = "";

    public string Label { get; init; } = "";

    /// <summary>Label of the other half of a pair; empty = it is about no pair.</summary>
    public string Other { get; init; } = "";

    /// <summary>True: somebody gave a reason to print it.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>What answers are kept by: at most 100 characters.</summary>
    public string Key => KeyOf(Kind, Subject);

    public CheckWeight Weight => WeightOf(Kind);

    /// <summary>True: as it stands, the quote is left out or the column is not shown on its own.</summary>
    public bool LeavesOut => Weight == CheckWeight.Blocks || (Weight == CheckWeight.Asks && !IsAnswered);

    public static string KeyOf(CheckKind kind, string subject) => $"{kind}:{subject}";

    public static CheckWeight WeightOf(CheckKind kind) => kind switch
    {
        CheckKind.Gone or CheckKind.SetAside or CheckKind.Withdrawn or CheckKind.Refused or CheckKind.TiedPair =>
            CheckWeight.Blocks,
        CheckKind.ConsentNotKnown or CheckKind.Sensitive or CheckKind.FewPeople or CheckKind.Pair
            or CheckKind.SmallPerspective => CheckWeight.Asks,
        CheckKind.OtherCode or CheckKind.Changed => CheckWeight.Tells,
        _ => throw new InvalidOperationException($"Check {kind}"),
    };
}

/// <summary>What is printed against a check needs a reason.</summary>
public sealed record CheckNeedsReason : Refusal;

/// <summary>A reason over the limit, in UTF-16 units.</summary>
public sealed record CheckReasonIsTooLong(int Limit) : Refusal;

/// <summary>A check that blocks, or that only tells, has no reason against it.</summary>
public sealed record CheckHasNoAnswer : Refusal;
