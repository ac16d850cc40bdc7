using FsCheck;
using FsCheck.Xunit;
using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Tests.Codings;

public sealed class LargestRemainderTests
{
    [Theory]
    [InlineData("5 3 1", 3, "1 1 1")] // 2 1 0 by quota, then one for each
    [InlineData("5 3 1", 2, "1 1 0")]
    [InlineData("40 25 15", 16, "8 5 3")]
    [InlineData("10 10 10", 4, "2 1 1")]
    [InlineData("96 1 1 1 1", 5, "1 1 1 1 1")]
    [InlineData("7", 0, "0")]
    public void Places_go_by_size(string sizes, int places, string expected) =>
        Assert.Equal(Numbers(expected), LargestRemainder.Share(places, Numbers(sizes)));

    [Property]
    public bool They_add_up_and_no_stratum_gives_more_than_it_has(NonEmptyArray<byte> given, int wanted)
    {
        var (sizes, places) = Of(given, wanted);

        var shares = LargestRemainder.Share(places, sizes);

        return shares.Sum() == places && shares.Zip(sizes).All(pair => pair.First >= 0 && pair.First <= pair.Second);
    }

    [Property]
    public bool With_places_enough_every_stratum_has_one(NonEmptyArray<byte> given, int wanted)
    {
        var (sizes, places) = Of(given, wanted);

        var shares = LargestRemainder.Share(places, sizes);

        return places < sizes.Count || shares.All(share => share > 0);
    }

    [Property]
    public bool Without_raising_the_smallest_each_is_within_one_of_its_quota(NonEmptyArray<byte> given, int wanted)
    {
        var (sizes, places) = Of(given, wanted);
        var all = (double)sizes.Sum();
        var areRaised = places >= sizes.Count && sizes.Any(size => size * places / all < 1);

        var shares = LargestRemainder.Share(places, sizes);

        return areRaised || shares.Zip(sizes).All(pair => Math.Abs(pair.First - (pair.Second * places / all)) < 1);
    }

    [Property]
    public bool A_larger_stratum_never_gets_less(NonEmptyArray<byte> given, int wanted)
    {
        var (sizes, places) = Of(given, wanted);

        var shares = LargestRemainder.Share(places, sizes).Zip(sizes).ToList();

        return shares.All(one => shares.All(other => one.Second <= other.Second || one.First >= other.First));
    }

    private static int[] Numbers(string text) =>
        [.. text.Split(' ').Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];

    private static (IReadOnlyList<int> Sizes, int Places) Of(NonEmptyArray<byte> given, int wanted)
    {
        var sizes = given.Get.Select(size => size + 1).ToList();
        return (sizes, (wanted & int.MaxValue) % (sizes.Sum() + 1));
    }
}
