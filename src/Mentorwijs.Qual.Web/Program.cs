using System.Globalization;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Demo;
using Mentorwijs.Qual.Workbench.Storage;
using Mentorwijs.Qual.Workbench.Texts;

PrivateFiles.OnlyForThisUser();
var start = StartArguments.Read(args);
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = [.. start.ForHost],
    // beside the program, not where somebody stands: published, its styles lie there
    ContentRootPath = AppContext.BaseDirectory,
});
var farAway = start.Origins.IsServer ? null : ListenAddresses.ComplaintAbout(builder.Configuration);
if ((start.Complaint ?? farAway) is { } complaint)
{
    return StartTexts.Refuse(StartTexts.Of(complaint));
}

var folder = start.IsDemo
    ? await DemoFolder.OpenAsync(
        start.DataFolder, () => Console.WriteLine(StartTexts.Of("DemoIsMade")), CancellationToken.None)
    : DataFolder.Open(start.DataFolder);
if (folder.Refusal is { } noFolder)
{
    return StartTexts.Refuse(SaidTexts.Say(noFolder, CultureInfo.CurrentUICulture));
}

builder.AddWeb(folder.Value, start.Origins);
// what goes wrong before it listens is said below, in one sentence
var isListening = false;
builder.Logging.AddFilter(
    "Microsoft.Extensions.Hosting.Internal.Host", level => isListening && level > LogLevel.Information);
await using var app = builder.Build();
var ready = await app.Services.GetRequiredService<WorkbenchStartup>().RunAsync(CancellationToken.None);
if (ready.Refusal is { } notReady)
{
    return StartTexts.Refuse(SaidTexts.Say(notReady, CultureInfo.CurrentUICulture));
}

app.UseWeb();
try
{
    await app.StartWebAsync(start);
    isListening = true;
}
catch (Exception trouble) when (ListenAddresses.IsRefusal(trouble))
{
    return StartTexts.Refuse(StartTexts.Of("AddressIsTaken", ListenAddresses.Of(app.Configuration)));
}

await app.WaitForShutdownAsync();
return 0;

/// <summary>Starts the web room; the class is named for tests that host it.</summary>
public partial class Program;
