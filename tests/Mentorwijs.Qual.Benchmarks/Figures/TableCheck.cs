namespace Mentorwijs.Qual.Benchmarks.Figures;

/// <summary>Holds the arithmetic of the table against examples worked by hand: <c>-- check</c>.</summary>
internal static class TableCheck
{
    /// <summary>What is wrong, or nothing.</summary>
    public static IReadOnlyList<string> Run()
    {
        var hundred = new Sample([.. Enumerable.Range(1, 100).Reverse().Select(value => (double)value)]);
        var five = new Sample([5, 1, 4, 2, 3]);
        var met = new Result(3, "job", hundred) { Must = [new Limit(Figure.P95, 95)] };
        var missed = met with { Must = [new Limit(Figure.Median, 60), new Limit(Figure.P95, 94.9)] };
        var compared = met with { Peer = new Peer("peer", Figure.Median, 101) };
        var table = ResultTable.Of([missed]);
        return
        [
            .. Wrong("the median of 1 to 100 is 50.5", hundred.Median == 50.5),
            .. Wrong("the 95th of 1 to 100 is 95", hundred.P95 == 95),
            .. Wrong("the median of five is the third", five.Median == 3),
            .. Wrong("the 95th of five is the largest", five.P95 == 5),
            .. Wrong("at the limit is met", met.IsMet == true),
            .. Wrong("one limit missed is not met", missed.IsMet == false),
            .. Wrong("without a limit nothing is met or missed", (met with { Must = [] }).IsMet is null),
            .. Wrong("101 against 50.5 is 2", compared.Ratio == 2),
            .. Wrong("the table says NO", table.Contains("| NO ", StringComparison.Ordinal)),
            .. Wrong("the table names what was missed", table.Contains(
                "- row 3, job: p95 95.0 ms, must be at most 94.9 ms", StringComparison.Ordinal)),
        ];
    }

    private static IEnumerable<string> Wrong(string claim, bool isSo) => isSo ? [] : [$"Not so: {claim}."];
}
