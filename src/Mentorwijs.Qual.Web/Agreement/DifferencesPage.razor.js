// Keeps the address in step with the difference on the page, so that a link shows a colleague the same one.

/** Called by DifferencesPage whenever another difference is shown; no navigation, the page is already right. */
export function showAddress(address) {
  history.replaceState(history.state, "", address);
}
