using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Tests.Codebooks;

public sealed class SeveralBooksTests
{
    // Both books have "tijd"; each has a code of its own.
    private readonly Codebook _first = Book("middelen", "Middelen", "tijd", "geld");
    private readonly Codebook _second = Book("proces", "Proces", "bereik", "tijd");
    private readonly CodeTree _tree;

    public SeveralBooksTests() => _tree = CodeTree.Of([_first, _second]);

    [Fact]
    public void The_books_stand_behind_each_other_each_in_its_own_order()
    {
        Assert.Equal(
            ["middelen:tijd", "middelen:geld", "proces:bereik", "proces:tijd"], _tree.Codes.Select(_tree.AddressOf));
        Assert.Equal([0, 1, 2, 3], _tree.Codes.Select(code => _tree.PlaceOf(code.Id)));
    }

    [Fact]
    public void A_slug_that_two_books_have_is_found_by_its_address_only()
    {
        Assert.Same(_first.Codes[0], _tree.Find("middelen:tijd"));
        Assert.Same(_second.Codes[1], _tree.Find("proces:tijd"));
        Assert.Null(_tree.Find("tijd"));
        Assert.Same(_second.Codes[0], _tree.Find("bereik"));
        Assert.Null(_tree.Find("middelen:bereik"));
        Assert.Null(_tree.Find(":"));
        Assert.Null(_tree.Find("proces:tijd:tijd"));
    }

    [Fact]
    public void A_pointer_in_a_rule_means_the_own_book_unless_it_names_another()
    {
        Assert.Same(_second.Codes[1], _tree.Follow("tijd", _second.Id));
        Assert.Same(_first.Codes[0], _tree.Follow("middelen:tijd", _second.Id));
        Assert.Null(_tree.Follow("geld", _second.Id));
    }

    [Fact]
    public void Only_a_name_that_two_books_share_says_its_book()
    {
        Assert.Equal("tijd (Middelen)", _tree.NameOf(_first.Codes[0], "nl"));
        Assert.Equal("tijd (Proces)", _tree.NameOf(_second.Codes[1], "nl"));
        Assert.Equal("geld", _tree.NameOf(_first.Codes[1], "nl"));
        Assert.Equal("tijd", CodeTree.Of([_first]).NameOf(_first.Codes[0], "nl"));
    }

    [Fact]
    public void Perspectives_of_several_books_are_one_list_without_doubles()
    {
        var perspectives = Codebook.PerspectivesOf([_first, _second]);

        Assert.Equal(["trainer", "middelen", "proces"], perspectives.Select(one => one.Id));
    }

    [Fact]
    public void A_round_names_the_versions_it_began_with_and_those_coded_under_since()
    {
        var round = Round(new BookVersion(_first.Id, "1.0.0"));

        var used = BooksOfRound.Of(
            round, _tree, [Coding(_first.Codes[0], "1.10.0"), Coding(_first.Codes[0], "1.9.0"),
                Coding(_first.Codes[1], "1.0.0"), Coding(_second.Codes[0], "0.2.0")]);

        Assert.Equal(["middelen", "proces"], used.Select(book => book.Slug));
        Assert.Equal(["1.0.0", "0.2.0"], used.Select(book => book.Version));
        Assert.Equal(["1.9.0", "1.10.0"], used[0].AlsoUnder);
        Assert.Empty(used[1].AlsoUnder);
    }

    [Fact]
    public void A_book_that_came_later_and_was_not_coded_with_is_none_of_the_round()
    {
        var used = BooksOfRound.Of(Round(new BookVersion(_first.Id, "1.0.0")), _tree, []);

        Assert.Equal("middelen", Assert.Single(used).Slug);
        Assert.Equal(2, BooksOfRound.Of(Round(), _tree, []).Count);
    }

    private static CodingRound Round(params BookVersion[] books) => new()
    {
        Id = new RoundId(Guid.CreateVersion7()),
        ProjectId = new ProjectId(Guid.Empty),
        Slug = "r",
        Name = "R",
        Phase = RoundPhase.Comparing,
        Coders = [],
        Transcripts = [],
        StartedAt = DateTimeOffset.UnixEpoch,
        Codebooks = books,
    };

    private static Coding Coding(Code code, string version) => new()
    {
        Id = new CodingId(Guid.CreateVersion7()),
        TranscriptId = new TranscriptId(Guid.Empty),
        CodeId = code.Id,
        CoderId = new PersonId(Guid.Empty),
        RoundId = new RoundId(Guid.Empty),
        Span = new TextSpan(0, 1),
        CodebookVersion = version,
        At = DateTimeOffset.UnixEpoch,
    };

    private static Codebook Book(string slug, string title, params string[] codes)
    {
        var id = new CodebookId(Guid.CreateVersion7());
        return new Codebook
        {
            Id = id,
            ProjectId = new ProjectId(Guid.Empty),
            Slug = slug,
            Version = "3.0.0",
            Title = new LocalText(title, title),
            Dimensions = [],
            Perspectives = [new("trainer", LocalText.Empty), new(slug, LocalText.Empty)],
            Source = "",
            Codes =
            [
                .. codes.Select((code, order) => new Code
                {
                    Id = new CodeId(Guid.CreateVersion7()),
                    CodebookId = id,
                    Slug = code,
                    Name = new LocalText(code, null),
                    Level = 1,
                    Order = order,
                }),
            ],
        };
    }
}
