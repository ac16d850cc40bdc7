namespace Mentorwijs.Qual.Tests;

/// <summary>A test on the public corpus beside the project; skipped, visibly, where the folder is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = Corpus.WhyAbsent;
}

/// <summary>The same for a test with several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute() => Skip = Corpus.WhyAbsent;
}

/// <summary>The folder named by MENTORWIJS_CORPUS.</summary>
public static class Corpus
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("MENTORWIJS_CORPUS");

    /// <summary>Null when the corpus is there.</summary>
    public static string? WhyAbsent => Directory.Exists(Folder) ? null : "MENTORWIJS_CORPUS names no folder.";

    public static string PathOf(params string[] parts) =>
        Path.Combine([Folder!, .. parts]); // not null: tests are skipped without it
}
