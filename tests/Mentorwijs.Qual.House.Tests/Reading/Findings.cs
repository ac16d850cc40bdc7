namespace Mentorwijs.Qual.House.Tests.Reading;

/// <summary>Says every breach of a rule at once, each with its place.</summary>
public static class Findings
{
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all)}");
    }
}
