import { expect, it } from 'vitest';
import { en, vi } from '../../../client/reader/texts.ts';

function leaves(texts: object, path = ''): readonly [string, string][] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]): readonly [string, string][] =>
    typeof value === 'object' && value !== null
      ? leaves(value, `${path}${key}.`)
      : [[path + key, String(value)]],
  );
}

it('has every sentence in both languages, with the same blanks to fill', () => {
  const blanks = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
  const english = new Map(leaves(en));
  for (const [key, text] of leaves(vi)) {
    expect(blanks(english.get(key) ?? ''), key).toEqual(blanks(text));
    expect(text.normalize('NFC'), key).toBe(text);
  }
  expect([...english.keys()]).toEqual(leaves(vi).map(([key]) => key));
});
