using System.Text.RegularExpressions;
using Mentorwijs.Qual.Tests;
using Mentorwijs.Qual.Web.Codings;

namespace Mentorwijs.Qual.Web.Tests.Codings;

public sealed partial class DeskImportsTests
{
    [Fact]
    public void The_page_fetches_every_part_that_the_script_of_the_desk_imports()
    {
        var folder = Repository.PathOf("src", "Mentorwijs.Qual.Web", "Codings");
        var (found, open) = (new SortedSet<string>(StringComparer.Ordinal), new Queue<string>(["DeskHost"]));

        while (open.TryDequeue(out var part))
        {
            foreach (Match import in Import().Matches(File.ReadAllText(Path.Combine(folder, $"{part}.razor.js"))))
            {
                if (found.Add(import.Groups["part"].Value))
                {
                    open.Enqueue(import.Groups["part"].Value);
                }
            }
        }

        Assert.Equal(found, TranscriptPage.Imports.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("""from "\./(?<part>\w+)\.razor\.js";""")]
    private static partial Regex Import();
}
