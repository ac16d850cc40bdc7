using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Tests.Codebooks;

public sealed class CodeTreeTests
{
    // training > (inhoud > (duidelijkheid, volledigheid), duur); middelen
    private static readonly Code[] Codes =
    [
        Code(1, null, "training", 0),
        Code(2, 1, "inhoud", 1),
        Code(3, 2, "duidelijkheid", 2),
        Code(4, 2, "volledigheid", 3),
        Code(5, 1, "duur", 4),
        Code(6, null, "middelen", 5),
    ];

    private readonly CodeTree _tree = new(Codes.Reverse());

    [Fact]
    public void Codes_stand_in_the_order_of_the_book_however_they_came()
    {
        var slugs = Slugs(_tree.Codes);

        Assert.Equal(["training", "inhoud", "duidelijkheid", "volledigheid", "duur", "middelen"], slugs);
        Assert.Equal(["training", "middelen"], Slugs(_tree.Roots));
    }

    [Fact]
    public void The_path_runs_from_the_root_to_the_code_itself()
    {
        var path = _tree.Path(Id(4));

        Assert.Equal(["training", "inhoud", "volledigheid"], Slugs(path));
    }

    [Fact]
    public void An_unknown_code_has_no_path()
    {
        Assert.Empty(_tree.Path(Id(99)));
        Assert.Null(_tree.Find(Id(99)));
        Assert.Null(_tree.Find("weg"));
    }

    [Fact]
    public void Codings_roll_up_from_everything_below_and_the_code_itself()
    {
        var rolled = _tree.SelfAndDescendants(Id(1));

        Assert.Equal(["training", "inhoud", "duidelijkheid", "volledigheid", "duur"], Slugs(rolled));
        Assert.Equal(["duur"], Slugs(_tree.SelfAndDescendants(Id(5))));
    }

    [Fact]
    public void Every_code_rolls_up_to_exactly_the_codes_on_its_path()
    {
        foreach (var code in Codes)
        {
            var rollsUpTo = Codes.Where(other => _tree.SelfAndDescendants(other.Id).Contains(code));

            Assert.Equal(Slugs(_tree.Path(code.Id)), Slugs(rollsUpTo));
        }
    }

    [Fact]
    public void Children_are_the_codes_one_step_below()
    {
        Assert.Equal(["inhoud", "duur"], Slugs(_tree.Children(Id(1))));
        Assert.Empty(_tree.Children(Id(6)));
    }

    private static string[] Slugs(IEnumerable<Code> codes) => [.. codes.Select(code => code.Slug)];

    private static CodeId Id(int n) => new(new Guid(n, 0, 0, new byte[8]));

    private static Code Code(int id, int? parent, string slug, int order) => new()
    {
        Id = Id(id),
        CodebookId = new CodebookId(Guid.Empty),
        ParentId = parent is { } n ? Id(n) : null,
        Slug = slug,
        Name = new LocalText(slug, null),
        Level = 1,
        Order = order,
    };
}
