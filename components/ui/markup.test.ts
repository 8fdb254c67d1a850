import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markup, markupText } from './markup';

test('what is put in is escaped, in words and in attributes', () => {
  const name = `<b onclick="x">O'Hara & Sons</b>`;
  expect(markupText(markup`<p title="${name}">${name}</p>`)).toBe(
    '<p title="&lt;b onclick=&quot;x&quot;&gt;O&#39;Hara &amp; Sons&lt;/b&gt;">&lt;b onclick=&quot;x&quot;&gt;O&#39;Hara &amp; Sons&lt;/b&gt;</p>',
  );
});

test('markup in markup stays what it is, several pieces stand one after the other, null is nothing', () => {
  const rows = ['a', 'b'].map((word) => markup`<li>${word}</li>`);
  expect(markupText(markup`<ul>${rows}${null}</ul>${markup`<hr>`}${1.5}`)).toBe('<ul><li>a</li><li>b</li></ul><hr>1.5');
});

test('nothing that is put in opens or closes anything, and all of it can be read again', () => {
  const read: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      const shown = markupText(markup`${given}`);
      expect(shown).not.toMatch(/[<>"']/);
      expect(shown.replace(/&(amp|lt|gt|quot|#39);/g, (escaped) => read[escaped] ?? '')).toBe(given);
    }),
  );
});

test('what only looks like markup is escaped, or refused', () => {
  const forged = JSON.parse('{"text":"<b>","markup":"<b>"}');
  expect(() => markup`${forged}`).toThrow();
});
