namespace Mentorwijs.Qual.Workbench.Tests.People;

/// <summary>Ways into the workbench that ask no role, each with its reason.</summary>
internal static class WaysWithoutRole
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["WorkbenchStartup.RunAsync"] = "the program starts",
        ["WorkbenchStartup.ToReadAsync"] = "as above",
        ["PrepareComparing.RunAsync"] = "the program starts; compares invented codings and gives nothing back",
        ["PrepareChapter.RunAsync"] = "the program starts; writes an invented chapter to nowhere",
        ["MakeBackup.RunAsync"] = "for the owner of the installation alone; has tests of its own",
        ["MakeDemo.RunAsync"] = "for who holds the data folder; makes a project of its own",
        ["DemoAddresses.RunAsync"] = "for who holds the data folder",
        ["PersonQuery.RunAsync"] = "for who holds the data folder",
        ["StartAddress.IssueForOwnerAsync"] = "the program starts and prints it on its own console",
        ["SignIn.RunAsync"] = "nobody is signed in yet; the token is the right",
        ["StartAddress.IssueForNewOwnerAsync"] = "as above",
        ["StartAddress.IssueForAsync"] = "as above, for a name that whoever runs the server typed",
        ["LogIn.RunAsync"] = "nobody is signed in yet; the password is the right",
        ["ChoosePassword.LookAsync"] = "the token is the right",
        ["ChoosePassword.RunAsync"] = "the token is the right",
        ["ChangePassword.RunAsync"] = "one's own, and the old password is asked",
        ["ChangePassword.SignOutAsync"] = "one's own",
        ["SessionQuery.RunAsync"] = "the secret stamp of the cookie is the right",
        ["OwnAccountQuery.RunAsync"] = "one's own",
        ["ChooseKey.RunAsync"] = "one's own, in every project",
        ["ReadTranscript.RunAsync"] = "draws up a file the person holds; stores and reads nothing of a project",
        ["RemindersQuery.RunAsync"] = "counts finished marks in the person's own projects",
        ["ProjectListQuery.RunAsync"] = "lists the person's own projects; tried below",
    };
}
