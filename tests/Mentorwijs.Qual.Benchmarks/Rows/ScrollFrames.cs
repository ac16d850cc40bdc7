using Mentorwijs.Qual.Benchmarks.Figures;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>Scrolls a desk frame by frame; beside it the same text without a coding, for what the browser takes alone.
/// </summary>
internal static class ScrollFrames
{
    /// <summary>Scrolls 300 frames by two lines each and gives the length of every frame in milliseconds.</summary>
    private const string Scroll =
        """
        async () => {
          const pane = document.getElementById("desk-pane");
          pane.scrollTo({ top: 0, behavior: "instant" });
          const next = () => new Promise(requestAnimationFrame);
          const lengths = [];
          let last = await next();
          for (let frame = 0; frame < 300; frame++) {
            pane.scrollBy({ top: 48, behavior: "instant" });
            const now = await next();
            lengths.push(now - last);
            last = now;
          }
          return lengths;
        }
        """;

    /// <param name="text">What is scrolled, in the words of the table.</param>
    public static async Task<IReadOnlyList<Result>> MeasureAsync(IPage page, string text, bool isPromised)
    {
        var frames = await page.EvaluateAsync<double[]>(Scroll);
        IReadOnlyList<Limit> Must(Figure of) => isPromised ? [new Limit(of, 33)] : [];
        return
        [
            new Result(8, $"frame while scrolling, {text}", new Sample(frames)) { Must = Must(Figure.P95) },
            new Result(8, $"longest frame while scrolling, {text}", new Sample([frames.Max()]))
            {
                Must = Must(Figure.Median),
            },
        ];
    }
}
