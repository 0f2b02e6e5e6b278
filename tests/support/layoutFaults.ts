import type { Page } from '@playwright/test';

/** What is wrong with the layout of what a panel shows, a sentence each; measured in the browser. */
export function findLayoutFaults(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((panelSelector) => {
    /** Sub-pixel positions and the sides of letters that lean out. */
    const SLACK = 1.5;
    const root = document.querySelector(panelSelector);
    if (!root) {
      return [`nothing found at ${panelSelector}`];
    }
    const rootRect = root.getBoundingClientRect();

    interface Box {
      readonly left: number;
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
    }
    interface TextBox {
      readonly text: string;
      readonly element: Element;
      readonly visible: Box;
    }

    const isCut = (inner: Box, outer: Box): { x: boolean; y: boolean } => ({
      x: inner.left < outer.left - SLACK || inner.right > outer.right + SLACK,
      y: inner.top < outer.top - SLACK || inner.bottom > outer.bottom + SLACK,
    });
    const intersect = (a: Box, b: Box): Box => ({
      left: Math.max(a.left, b.left),
      top: Math.max(a.top, b.top),
      right: Math.min(a.right, b.right),
      bottom: Math.min(a.bottom, b.bottom),
    });
    const isEmpty = ({ left, top, right, bottom }: Box): boolean => right - left < 1 || bottom - top < 1;
    const name = (text: string): string => `"${text.trim().slice(0, 40)}"`;

    const faults: string[] = [];
    const boxes: TextBox[] = [];

    /** Goes up from a text to the panel; a scroll area may hide the rest of it, an ellipsis tells that there is more. */
    const look = (text: Text): void => {
      const range = document.createRange();
      range.selectNodeContents(text);
      const content = text.textContent ?? '';
      for (const rect of range.getClientRects()) {
        let visible: Box = rect;
        let isScrolled = false;
        let isEllipsed = false;
        let isHidden = false;
        for (let at = text.parentElement; at && root.contains(at); at = at.parentElement) {
          const style = getComputedStyle(at);
          isHidden ||= style.visibility === 'hidden' || style.opacity === '0' || style.clipPath !== 'none';
          isEllipsed ||= style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
          const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
          if (clips) {
            const box = at.getBoundingClientRect();
            const canScroll = /auto|scroll/.test(`${style.overflowX} ${style.overflowY}`);
            const cut = isCut(visible, box);
            isScrolled ||= canScroll && (cut.x || cut.y);
            // Lines beyond a clamp end in an ellipsis, too.
            const isClamped = style.webkitLineClamp !== 'none';
            if (!isScrolled && !isHidden && ((cut.y && !isClamped) || (cut.x && !isEllipsed))) {
              faults.push(`${name(content)} is clipped by ${at.tagName.toLowerCase()}.${at.className}`);
            }
            visible = intersect(visible, box);
          }
        }
        if (!isHidden && !isEmpty(visible)) {
          const cut = isCut(visible, rootRect);
          if (cut.x || cut.y) {
            faults.push(`${name(content)} reaches out of the panel`);
          }
          boxes.push({ text: content, element: text.parentElement ?? root, visible });
        }
      }
    };

    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isVisual =
        node.parentElement?.closest('script, style, title, [aria-hidden="true"] .sr-only, .sr-only') === null;
      if (node instanceof Text && (node.textContent ?? '').trim() !== '' && isVisual) {
        look(node);
      }
    }
    boxes.forEach((a, i) =>
      boxes.slice(i + 1).forEach((b) => {
        const common = intersect(a.visible, b.visible);
        const isApart = common.right - common.left <= 2 || common.bottom - common.top <= 3;
        // Lines of one text lie close together.
        if (!isApart && a.element !== b.element) {
          faults.push(`${name(a.text)} overlaps ${name(b.text)}`);
        }
      })
    );
    return [...new Set(faults)];
  }, selector);
}
