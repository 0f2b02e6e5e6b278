/** What stands for nothing that can be read. */
const UNREAD = 'script, style, template, noscript';
/** What begins on a line of its own. */
const LINES = 'br, p, div, li, tr, h1, h2, h3, h4, h5, h6';

/**
 * The words of a text that may hold markup, as Grafana's annotations do: on one line, without tags, with entities resolved.
 * Nothing of it is run or loaded: it is read into a document of its own that is never shown, and only text is taken from it.
 */
export function plainText(markup: string): string {
  if (!/[<&]/.test(markup)) {
    return markup;
  }
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  body.querySelectorAll(UNREAD).forEach((element) => element.remove());
  body.querySelectorAll(LINES).forEach((element) => element.before(' '));
  return (body.textContent ?? '').replace(/\s+/g, ' ').trim();
}
