namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>Divides places over strata in proportion to their sizes.</summary>
/// <remarks>
/// Method of Hamilton: Balinski and Young (2001), Fair Representation, p. 17. Worked: 3 places over 5, 3 and 1 are
/// quotas of 1.67, 1 and 0.33, so 2, 1 and 0; as there are places enough for all, then 1, 1 and 1.
/// </remarks>
public static class LargestRemainder
{
    /// <summary>
    /// Places per stratum, in the order given. With as many places as there are strata each gets one at least, taken
    /// from the stratum that is furthest above its quota. Equal claims: the larger stratum, then the earlier one.
    /// </summary>
    /// <param name="places">0 to the sum of the sizes.</param>
    /// <param name="sizes">Each at least 1.</param>
    public static IReadOnlyList<int> Share(int places, IReadOnlyList<int> sizes)
    {
        long all = sizes.Sum();
        if (places < 0 || places > all || sizes.Any(size => size < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(places));
        }

        // quotas times all, so that nothing is rounded
        var quotas = sizes.Select(size => (long)places * size).ToList();
        var shares = quotas.Select(quota => (int)(quota / all)).ToArray();
        var order = sizes.Index().OrderByDescending(one => quotas[one.Index] % all)
            .ThenByDescending(one => one.Item).ThenBy(one => one.Index).Select(one => one.Index);
        foreach (var stratum in order.Take(places - shares.Sum()))
        {
            shares[stratum]++;
        }

        while (places >= sizes.Count && Array.IndexOf(shares, 0) is >= 0 and var empty)
        {
            var giver = Enumerable.Range(0, sizes.Count).Where(stratum => shares[stratum] > 1)
                .OrderByDescending(stratum => (shares[stratum] * all) - quotas[stratum])
                .ThenByDescending(stratum => sizes[stratum]).ThenBy(stratum => stratum).First();
            shares[giver]--;
            shares[empty]++;
        }

        return shares;
    }
}
