using System.Text;
using Bunit;
using Mentorwijs.Qual.Web.Analysis;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Analysis;

public sealed class GuidesPageTests : WebBench
{
    public GuidesPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    [Fact]
    public async Task One_respondent_is_not_several()
    {
        var slug = await ProjectAsync();
        var project = (await ViewAsync(slug)).Id;
        await ListAsync(slug, "R1;werknemer;A\nR2;werknemer;B\nR3;werknemer;C\nR4;werknemer;C\n");
        await Services.GetRequiredService<SaveGuide>().RunAsync(
            Owner, project, null, SaveGuide.New(project) with { Version = "A" }, CommandId.New(),
            CancellationToken.None);

        var page = Render<GuidesPage>(parameters => parameters.Add(part => part.Project, slug));
        page.WaitForElement("nav li");

        Assert.Equal("1 respondent", page.Find("nav li small").TextContent);
        Assert.Equal(
            [
                "Versie B staat bij 1 respondent, maar is hier nog niet beschreven.",
                "Versie C staat bij 2 respondenten, maar is hier nog niet beschreven.",
            ],
            page.FindAll(".missing").Select(line => line.TextContent));
    }

    private async Task ListAsync(string slug, string rows)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("nr;perspectief;leidraad\n" + rows));
        var listing = await Services.GetRequiredService<ReadRespondents>()
            .RunAsync(Owner, slug, file, CancellationToken.None);
        await Services.GetRequiredService<ImportRespondents>().RunAsync(
            Owner, (await ViewAsync(slug)).Id, listing.Value, CommandId.New(), CancellationToken.None);
    }
}
