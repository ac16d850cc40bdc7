namespace Mentorwijs.Qual.Web.Shell;

/// <summary>Where the pages of a project live; every link to a page is made here.</summary>
public static class Addresses
{
    public static string Project(string project) => $"/projects/{project}";

    public static string Import(string project) => $"/projects/{project}/import";

    public static string Codebook(string project) => $"/projects/{project}/codebook";

    public static string Rounds(string project) => $"/projects/{project}/rounds";

    public static string Agreement(string project) => $"/projects/{project}/agreement";

    public static string Agreement(string project, string round) => $"/projects/{project}/rounds/{round}/agreement";

    public static string Chapter(string project) => $"/projects/{project}/chapter";

    public static string People(string project) => $"/projects/{project}/people";

    /// <summary>The coding desk: one transcript in one round.</summary>
    public static string Desk(string project, string round, string transcript) =>
        $"/projects/{project}/rounds/{round}/transcripts/{Uri.EscapeDataString(transcript)}";
}
