// A toast is an alertdialog too, one that leaves the page alone.
const OVER = "[role=dialog], [role=alertdialog]:not([aria-modal=false]), [role=listbox], [role=menu]";

/** Whether a dialog, list or menu lies over the page and takes the Escape key. */
export function isOver(): boolean {
  return document.querySelector(OVER) !== null;
}
