import React, { useLayoutEffect } from 'react';
import { act, render } from '@testing-library/react';

/** The fonts of a browser, which test environments lack; there from the beginning, as in a browser. */
const fonts = new EventTarget();
Object.defineProperty(document, 'fonts', { value: fonts });
const arrive = (): boolean => fonts.dispatchEvent(new Event('loadingdone'));

describe('what is drawn by the widths of texts', () => {
  it('is drawn anew when a font arrives', async () => {
    const { useFontsLoaded } = await import('./textWidth');
    const seen: number[] = [];
    const Text = (): null => {
      seen.push(useFontsLoaded());
      return null;
    };
    render(<Text />);
    act(() => void arrive());
    expect(new Set(seen).size).toBe(2);
  });

  it('is drawn anew, too, when it arrives right after the first drawing, before anything listens', async () => {
    const { useFontsLoaded } = await import('./textWidth');
    const seen: number[] = [];
    const Text = (): null => {
      seen.push(useFontsLoaded());
      // Comes before React subscribes.
      useLayoutEffect(() => void arrive(), []);
      return null;
    };
    render(<Text />);
    expect(new Set(seen).size).toBe(2);
  });
});
