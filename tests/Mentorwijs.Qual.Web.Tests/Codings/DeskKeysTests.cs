using System.Globalization;
using System.Text.RegularExpressions;
using Bunit;
using Mentorwijs.Qual.Tests;
using Mentorwijs.Qual.Web.Codings;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Codings;

/// <summary>The list of keys names every command of the script's table.</summary>
public sealed partial class DeskKeysTests : BunitContext
{
    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Every_command_stands_in_the_list_with_words_of_its_own(string language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Services.AddLogging().AddLocalization();
        var script = File.ReadAllText(
            Repository.PathOf("src", "Mentorwijs.Qual.Web", "Codings", "DeskKeys.razor.js"));
        var commands = Command().Matches(script).Select(match => match.Groups[1].Value)
            .Where(command => command != "leave").Order(StringComparer.Ordinal);

        var list = Render<DeskKeys>();

        var rows = list.FindAll("[data-command]");
        Assert.Equal(commands, rows.Select(row => row.GetAttribute("data-command")).Order(StringComparer.Ordinal));
        // a text that is not there is shown as its key, with a capital
        Assert.All(rows, row => Assert.Matches("^[a-z]", row.QuerySelector("dd")?.TextContent));
    }

    [GeneratedRegex(@"^  (\w+): \{ keys:", RegexOptions.Multiline)]
    private static partial Regex Command();
}
