import { HOSTILE_TEXTS } from '../testing/fuzz/hostileTexts';
import { plainText } from './plainText';

describe('the words of an annotation', () => {
  it.each([
    ['<b>deploy</b> 1.42', 'deploy 1.42'],
    ['Deploy <a href="https://example.org/x">checkout</a>', 'Deploy checkout'],
    ['one<br>two<p>three</p>', 'one two three'],
    ['search &amp; checkout &lt;3', 'search & checkout <3'],
    ['p95 < 300 ms', 'p95 < 300 ms'],
    ['line\nbreak', 'line\nbreak'],
    ['a\n<i>b</i>', 'a b'],
    ['<b>left open', 'left open'],
    ['<img src="x">', ''],
  ])('of %p are %p', (markup, words) => {
    expect(plainText(markup)).toBe(words);
  });

  it.each(HOSTILE_TEXTS)('are a mere text, whatever tries to be more: %p', (markup) => {
    const words = plainText(markup);
    expect(words).not.toMatch(/onerror|onload/);
    expect(words).not.toMatch(/<(?:script|svg|img)/);
    expect(window).not.toHaveProperty('hacked');
  });

  it('of a script are none', () => {
    expect(plainText('<script>window.hacked=1</script>Deploy<style>b { color: red }</style>')).toBe('Deploy');
    expect(window).not.toHaveProperty('hacked');
  });
});
