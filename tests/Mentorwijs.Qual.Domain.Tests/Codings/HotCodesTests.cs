using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Tests.Codings;

public sealed class HotCodesTests
{
    private static readonly IReadOnlyList<Code> Listed = [.. Enumerable.Range(1, 12).Select(Code)];

    [Fact]
    public void Without_pins_the_first_nine_have_the_digits() =>
        Assert.Equal("1:1 2:2 3:3 4:4 5:5 6:6 7:7 8:8 9:9", Digits([]));

    [Fact]
    public void A_pin_moves_no_other_code()
    {
        Assert.Equal("1:9 2:2 3:3 4:4 5:5 6:6 7:7 8:8 9:1", Digits(new() { [9] = Listed[0].Id }));
        Assert.Equal("1:1 2:12 3:3 4:4 5:5 6:6 7:7 8:8 9:9", Digits(new() { [2] = Listed[11].Id }));
    }

    [Fact]
    public void A_pinned_code_that_cannot_be_applied_leaves_its_digit_to_the_list()
    {
        var hot = HotCodes.Of(new Dictionary<int, CodeId> { [1] = new CodeId(Guid.NewGuid()) }, Listed, _ => null);

        Assert.Equal(Listed[0], hot[1]);
    }

    private static string Digits(Dictionary<int, CodeId> pins)
    {
        var hot = HotCodes.Of(pins, Listed, id => Listed.FirstOrDefault(code => code.Id == id));
        return string.Join(' ', hot.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}:{pair.Value.Slug}"));
    }

    private static Code Code(int number) => new()
    {
        Id = new CodeId(Guid.NewGuid()),
        CodebookId = default,
        Slug = $"{number}",
        Name = new LocalText($"Code {number}", $"Code {number}"),
        Level = 1,
        Order = number,
    };
}
