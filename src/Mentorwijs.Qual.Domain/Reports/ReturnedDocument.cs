namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>What a Word document of ours holds, as it left the program or as it came back.</summary>
public sealed record ReturnedDocument
{
    /// <summary>Which export it was; null = it does not say.</summary>
    public ExportId? Export { get; init; }

    /// <summary>In the order of the document.</summary>
    public required IReadOnlyList<ReturnedPiece> Pieces { get; init; }

    /// <summary>Tracked changes that were read as accepted.</summary>
    public int Tracked { get; init; }

    /// <summary>Comments, which stay in the document.</summary>
    public int Comments { get; init; }
}

/// <summary>Words in a control of ours, or at the bookmark that says the same.</summary>
public sealed record ReturnedPiece
{
    /// <summary>"quote:…", "number:…", "locked:…", "free:…"; empty = that of a bookmark.</summary>
    public required string Tag { get; init; }

    /// <summary>Number of the control in the export; 0 = not known.</summary>
    public required int Control { get; init; }

    /// <summary>True: it is what stands at a bookmark.</summary>
    public bool IsMark { get; init; }

    /// <summary>Plain words, a line a paragraph or cell.</summary>
    public required string Text { get; init; }

    /// <summary>The same with what Markdown knows of its look; empty for what is no author's text.</summary>
    public string Markdown { get; init; } = "";

    /// <summary>The heading above it.</summary>
    public string Place { get; init; } = "";

    /// <summary>Kinds of look or content that Markdown has no sign for.</summary>
    public IReadOnlyList<LostLook> Lost { get; init; } = [];
}

/// <summary>What an author's text can have in Word and not in the program.</summary>
public enum LostLook
{
    Underline,
    Strike,
    Colour,
    Raised,
    Footnote,
    Picture,
    Table,
}
