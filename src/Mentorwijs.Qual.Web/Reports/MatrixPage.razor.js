// The address and the focus are the browser's: the page itself stays as it is while cells open and close.

/** A link, a reload and a bookmark show the same view; going back leaves the page. */
export function showAddress(address) {
  history.replaceState(history.state, "", address);
}

export function focusOn(id) {
  const target = document.getElementById(id);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
}
