using Mentorwijs.Qual.Web.Shell;

var start = StartArguments.Read(args);
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. start.ForHost] });
if ((start.Complaint ?? ListenAddresses.ComplaintAbout(builder.Configuration)) is { } complaint)
{
    await Console.Error.WriteLineAsync(StartTexts.Of(complaint));
    return StartTexts.RefusedExitCode;
}

PrivateFiles.OnlyForThisUser();
builder.AddWeb(start.DataFolder);
await using var app = builder.Build();
app.UseWeb();
await app.StartWebAsync();
await app.WaitForShutdownAsync();
return 0;

/// <summary>Starts the web room; the class is named for tests that host it.</summary>
public partial class Program;
