/** Tells spreadsheets that a text is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** Hands a text to the browser as a file to be saved. Nothing leaves the page. */
export function saveFile({ name, text }: { readonly name: string; readonly text: string }, type: string): void {
  const address = URL.createObjectURL(new Blob([BYTE_ORDER_MARK, text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: the browser may still be about to read it.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
