namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>What is put into every page to time it from within, in milliseconds.</summary>
/// <remarks>
/// A time is taken once the frame that shows it has been made: a message posted within a frame arrives behind it.
/// Counted from the navigation, or from the last click where the page stayed.
/// </remarks>
internal static class PageClock
{
    /// <summary>Gives the time of the first readable text and of the desk with its stripes drawn, working.</summary>
    public const string Opened = "() => pageClock.opened()";

    /// <summary>Called before a key that codes: from then on it watches.</summary>
    public const string BeforeKey = "() => pageClock.beforeKey()";

    /// <summary>Gives the time from the key to the frame with its mark, and to "Saved".</summary>
    public const string AfterKey = "() => pageClock.coded";

    /// <summary>Placed before the page's own scripts run.</summary>
    public const string Script =
        """
        (() => {
          let begun = 0;
          const behindFrame = () => new Promise((done) => requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = done;
            port2.postMessage(0);
          }));
          const until = async (isSo) => {
            do {
              await behindFrame();
            } while (!isSo());
            return performance.now();
          };
          addEventListener("click", ({ timeStamp }) => { begun = timeStamp; }, true);
          const desk = (element) => document.querySelector(`#desk ${element}`);

          window.pageClock = {
            async opened() {
              const text = await readable;
              return [text - begun, await until(() =>
                desk("[data-turn-codes]")?.textContent && desk("#desk-gutter [data-go]")) - begun];
            },
            beforeKey() {
              const key = new Promise((pressed) =>
                addEventListener("keydown", ({ timeStamp }) => pressed(timeStamp), { once: true, capture: true }));
              const drawn = new Promise((done) => {
                const seen = new MutationObserver(() => {
                  seen.disconnect();
                  const { port1, port2 } = new MessageChannel();
                  port1.onmessage = () => done(performance.now());
                  port2.postMessage(0);
                });
                seen.observe(desk("#desk-gutter"), { childList: true });
              });
              const saved = drawn.then(() => until(() => document.querySelector("#desk-saved[data-state=Saved]")));
              this.coded = Promise.all([key, drawn, saved]).then(([from, mark, all]) => [mark - from, all - from]);
            },
          };
          const readable = until(() => desk("p[data-start]"));
        })();
        """;
}
