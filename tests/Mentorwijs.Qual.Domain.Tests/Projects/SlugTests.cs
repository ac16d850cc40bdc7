using FsCheck.Xunit;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Tests.Projects;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Tijd & geld", "tijd-geld")]
    [InlineData("Eén cliëntenraad!", "een-clientenraad")]
    [InlineData("  --  ", "x")]
    [InlineData("", "x")]
    [InlineData("\uD83D", "x")]
    public void A_name_becomes_a_slug(string name, string slug)
    {
        Assert.Equal(slug, Slug.From(name));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("training-2", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("Tijd", false)]
    [InlineData("é", false)]
    public void A_slug_has_one_shape(string text, bool isValid)
    {
        Assert.Equal(isValid, Slug.IsValid(text));
    }

    [Property]
    public bool Whatever_the_name_the_slug_is_valid(string? name) => Slug.IsValid(Slug.From(name ?? ""));

    [Property]
    public bool A_slug_is_its_own_slug(string? name)
    {
        var slug = Slug.From(name ?? "");

        return Slug.From(slug) == slug;
    }

    [Fact]
    public void A_name_of_the_greatest_length_stays_valid_with_a_number_behind_it()
    {
        // Cut at 62 or 61 units this one would end in a hyphen.
        var name = string.Concat(Enumerable.Repeat("abcd ", 20));
        var taken = new HashSet<string>();
        for (var i = 0; i < 1200; i++)
        {
            var slug = Slug.Free(name, taken);

            Assert.True(Slug.IsValid(slug), slug);
            Assert.True(taken.Add(slug), slug);
        }
    }
}
