// Moves the focus between the keys and the reason at once: what is typed next must not wait for the server.

const isPlain = ({ ctrlKey, altKey, metaKey }) => !ctrlKey && !altKey && !metaKey;
const isField = (element) => Boolean(element?.closest("input, textarea, select, dialog, [data-own-keys]"));

/** Called by DecisionBar once it is drawn; the keys work on the card around the bar. */
export function listen(bar) {
  const over = new AbortController();
  const reason = () => bar.querySelector("[data-reason]");

  /** A decision that asks for a reason leads there by itself; the server says which one it was. */
  const leadsToReason = (key) => {
    const { reason: kind, keys } = reason().dataset;
    return key === keys[0] || (kind === "needed" && reason().value.trim() === "" && keys.slice(1).includes(key));
  };

  bar.closest("section").addEventListener("keydown", (event) => {
    if (reason() && !event.repeat && isPlain(event) && !isField(event.target) && leadsToReason(event.key)) {
      event.preventDefault();
      reason().focus();
    }
  }, over);
  bar.addEventListener("keydown", (event) => {
    if (event.target === reason() && (event.key === "Enter" || event.key === "Escape") && !event.isComposing) {
      event.preventDefault();
      bar.focus({ preventScroll: true });
    }
  }, over);
  return { stop: () => over.abort() };
}
