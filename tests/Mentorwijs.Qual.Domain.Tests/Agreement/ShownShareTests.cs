using Mentorwijs.Qual.Domain.Agreement;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class ShownShareTests
{
    [Theory]
    [InlineData(100, 100)]
    [InlineData(99.97, 99.9)]
    [InlineData(99.94, 99.9)]
    [InlineData(55.25, 55.3)]
    [InlineData(0.01, 0.1)]
    [InlineData(0, 0)]
    public void Only_all_is_shown_as_all_and_only_nothing_as_nothing(double percent, double shown) =>
        Assert.Equal(shown, ShownShare.Of(percent), precision: 9);
}
