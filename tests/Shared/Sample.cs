namespace Mentorwijs.Qual.Tests;

/// <summary>Invented interviews of the demo, kept with the tests.</summary>
public static class Sample
{
    public static string PathOf(params string[] parts) => Repository.PathOf(["tests", "Samples", .. parts]);

    public static byte[] Transcript(string name) => File.ReadAllBytes(PathOf("transcripts", name));
}
