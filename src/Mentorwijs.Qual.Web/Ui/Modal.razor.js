// What only the browser can do with a dialog.
export function show(dialog) {
  dialog.showModal();
}

export function hide(dialog) {
  dialog.close();
}
