namespace Mentorwijs.Qual.Browser.Tests.Durability;

/// <summary>What is put into a page to see which codings it sent and which were answered.</summary>
/// <remarks>
/// The desk keeps each command on a shelf of the session's storage from before it goes out until its answer has come,
/// so that a page loaded anew can send it again. Watching that shelf tells what the page counts as saved.
/// </remarks>
internal static class DeskWitness
{
    /// <summary>The test's function that is told how many codings were just answered.</summary>
    public const string Tell = "tellAnswered";

    public const string HasNothingToSend =
        "() => !Object.keys(sessionStorage).some((key) => key.startsWith('desk '))";

    /// <summary>Placed before the page's own scripts run.</summary>
    public const string Script =
        """
        (() => {
          const sent = new Map();
          const { setItem, removeItem } = Storage.prototype;
          let [waiting, more] = [[], () => {}];

          function see(shelf, acts) {
            if (!shelf.startsWith("desk ")) {
              return;
            }
            const left = new Set(acts.map(({ command }) => command));
            const done = waiting.filter((command) => !left.has(command));
            done.forEach((command) => { sent.get(command).isAcknowledged = true; });
            for (const { command, args: [start, end] } of acts.filter(({ command }) => !sent.has(command))) {
              sent.set(command, { command, start, end, isAcknowledged: false, wentOut: null });
            }
            waiting = [...left];
            if (waiting.length > 0) {
              sent.get(waiting[0]).wentOut ??= Date.now();
            }
            if (done.length > 0) {
              window.tellAnswered(done.length);
              queueMicrotask(more);
            }
          }

          Storage.prototype.setItem = function (key, value) {
            setItem.call(this, key, value);
            see(key, JSON.parse(value));
          };
          Storage.prototype.removeItem = function (key) {
            removeItem.call(this, key);
            see(key, []);
          };

          const until = async (isSo) => {
            while (!isSo()) {
              await new Promise((later) => setTimeout(later, 10));
            }
          };

          window.witness = {
            /** The live part has come, the script has begun, the caret stands in the turn. */
            async ready(turn) {
              await until(() => document.querySelector("[data-turn-codes]")?.textContent);
              document.getElementById("desk-pane").focus();
              const moved = new Promise((done) => document.addEventListener("selectionchange", done, { once: true }));
              getSelection().collapse(document.querySelector(`#turn-${turn} p`).firstChild, 0);
              await moved;
            },
            /** Sentence after sentence, the same key each time, some ahead of the answers. */
            work(digit, ahead) {
              const pane = document.getElementById("desk-pane");
              const press = (key) =>
                pane.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
              more = () => {
                for (let before = -1; waiting.length < ahead && waiting.length > before;) {
                  before = waiting.length;
                  press("ArrowDown");
                  press(digit);
                }
              };
              more();
            },
            report: () => ({
              sent: [...sent.values()],
              refusal: document.getElementById("desk-alert").textContent,
            }),
          };
        })();
        """;
}
