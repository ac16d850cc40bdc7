namespace Mentorwijs.Qual.Tests;

/// <summary>Where the sources lie, found upwards from the test's own folder.</summary>
public static class Repository
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Mentorwijs.Qual.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException($"No Mentorwijs.Qual.sln above {folder}");
    }
}
