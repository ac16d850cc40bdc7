using Bunit;
using Bunit.TestDoubles;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Shell;

public class ProjectNavTests : WebBench
{
    [Fact]
    public async Task Each_role_is_shown_the_pages_it_may_open()
    {
        var slug = await ProjectAsync();
        var own = Links(slug);
        ReadAs(await InviteAsync(slug, "Tweede", Role.SecondCoder));
        var second = Links(slug);
        ReadAs(await InviteAsync(slug, "Lezer", Role.Reader));
        var reader = Links(slug);

        Assert.Superset(new HashSet<string> { "Rondes", "Overeenstemming", "Hoofdstuk", "Mensen" }, own);
        Assert.Contains("Rondes", second);
        Assert.DoesNotContain("Hoofdstuk", second);
        Assert.DoesNotContain("Thema’s", own.Concat(second));
        Assert.Equal(["Codeboek", "Mensen", "Overzicht", "Thema’s"], reader.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Somebody_from_elsewhere_is_shown_none()
    {
        var slug = await ProjectAsync();
        var other = await ProjectAsync("Ander");
        ReadAs(await InviteAsync(other, "Vreemd", Role.Lead));

        Assert.Empty(Links(slug));
    }

    private HashSet<string> Links(string slug)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/projects/{slug}");
        var nav = Render<ProjectNav>();
        nav.WaitForState(() => nav.RenderCount > 0);
        return [.. nav.FindAll("a").Select(link => link.TextContent.Trim())];
    }
}
