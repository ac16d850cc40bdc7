using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Web.Codings;

namespace Mentorwijs.Qual.Web.Tests.Codings;

public class CodeNumbersTests
{
    [Fact]
    public void A_code_keeps_its_number_when_another_comes_before_it_or_goes()
    {
        var before = SmallDesk.Open();
        var (gone, stays) = (before.Code("tijd"), before.Code("geld"));
        var made = Draft(gone.CodebookId);

        var after = With(before, [made, .. before.Tree.Codes.Where(code => code != gone)]);
        var again = With(after, [.. before.Tree.Codes]);

        Assert.Equal(before.NumberOf(stays.Id), after.NumberOf(stays.Id));
        Assert.Equal(before.Listed.Count, after.NumberOf(made.Id));
        Assert.False(after.Listed[before.NumberOf(gone.Id)].MayApply);
        Assert.False(after.Knows(gone.Id));
        Assert.Equal(before.NumberOf(gone.Id), again.NumberOf(gone.Id));
        Assert.True(again.Listed[before.NumberOf(gone.Id)].MayApply);
        Assert.All(again.Tree.Codes, code => Assert.Equal(code.Id.Value, again.Listed[again.NumberOf(code.Id)].Id));
    }

    [Fact]
    public void What_was_looked_at_and_sought_stays_when_the_books_change()
    {
        var before = SmallDesk.Open();
        before.Filter("geld");
        before.Look = new DeskLook([], 2);
        before.Read = before.Code("geld");

        var after = With(before, [.. before.Tree.Codes.Where(code => code.Slug != "tijd")]);

        Assert.Equal("geld", after.Sought);
        Assert.Equal(before.Look, after.Look);
        Assert.Equal("geld", after.Read?.Slug);
        Assert.Equal("geld", Assert.Single(after.Hot).Slug);
    }

    private static DeskState With(DeskState before, IReadOnlyList<Code> codes)
    {
        var book = before.View.Codebooks[0];
        var changed = new Codebook
        {
            Id = book.Id,
            ProjectId = book.ProjectId,
            Slug = book.Slug,
            Version = "1.1.0",
            Title = book.Title,
            Dimensions = book.Dimensions,
            Perspectives = [],
            Source = "",
            Codes = codes,
        };
        return new DeskState(before.View with { Codebooks = [changed] }, "nl", before);
    }

    private static Code Draft(CodebookId book) => new()
    {
        Id = new CodeId(Guid.CreateVersion7()),
        CodebookId = book,
        Slug = "nieuw",
        Name = new LocalText("Nieuw", null),
        Level = 1,
        Order = 0,
        IsAssignable = true,
    };
}
