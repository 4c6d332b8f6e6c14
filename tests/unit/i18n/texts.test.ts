import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import {
  defineTexts,
  type Phrase,
  phrase,
  type Say,
  useCounts,
  usePhrases,
  useTexts,
} from '../../../client/i18n/texts.ts';

const vi = {
  close: 'Đóng',
  page: 'Trang {{page}}/{{count}}, lại trang {{page}}',
  kind: { note: 'Ghi chú', pen: 'Bút {{colour}}' },
} as const;
const en = {
  close: 'Close',
  page: 'Page {{page}} of {{count}}, page {{page}} again',
  kind: { note: 'Note', pen: '{{colour}} pen' },
};
const texts = defineTexts(vi, () => Promise.resolve({ en }));

function said(by: (t: Say<typeof vi>) => string): string {
  return renderToStaticMarkup(createElement(() => by(useTexts(texts))));
}

describe('a text', () => {
  it('is said by its name, with what is filled in wherever it is wanted', () => {
    expect(said((t) => t('close'))).toBe('Đóng');
    expect(said((t) => t('kind.note'))).toBe('Ghi chú');
    expect(said((t) => t('page', { page: 3, count: 12 }))).toBe('Trang 3/12, lại trang 3');
  });

  it('takes what is filled in as it is, whatever it looks like', () => {
    expect(said((t) => t('kind.pen', { colour: '$& {{page}} &' }))).toBe('Bút $&amp; {{page}} &amp;');
  });

  it('has counts with their separators, and years as they are', () => {
    const counting = defineTexts({ left: 'Còn {{left}} ký tự, năm {{year}}' }, () =>
      Promise.resolve({ en: { left: '{{left}} letters left, year {{year}}' } }),
    );
    const filling = { left: 20_000, year: 2026 };
    const left = () => useTexts(counting)('left', filling);
    expect(renderToStaticMarkup(createElement(left))).toBe('Còn 20.000 ký tự, năm 2026');
    const phrased = () => usePhrases()(phrase(counting, 'left', filling));
    expect(renderToStaticMarkup(createElement(phrased))).toBe('Còn 20.000 ký tự, năm 2026');
    expect(renderToStaticMarkup(createElement(() => useCounts()(1234)))).toBe('1.234');
  });

  it('is chosen here and said elsewhere', () => {
    const chosen: Phrase = phrase(texts, 'kind.pen', { colour: 'đỏ' });
    expect(renderToStaticMarkup(createElement(() => usePhrases()(chosen)))).toBe('Bút đỏ');
  });
});

it('compiles only if it is there and all is filled in; where types were evaded, a name is said', () => {
  const mistakes = (t: Say<typeof vi>, kind: 'note' | 'pen', colour: string) => [
    t(`kind.${kind}`, { colour }),
    // @ts-expect-error: no such text
    t('open'),
    // @ts-expect-error: a group of texts is none itself
    t('kind'),
    // @ts-expect-error: nobody knows whether there is such a text
    t(`kind.${colour}`, { colour }),
    // @ts-expect-error: nothing is filled in
    t('page'),
    // @ts-expect-error: one of two is not filled in
    t('page', { page: 3 }),
    // @ts-expect-error: one of the texts that may be meant has a gap
    t(`kind.${kind}`),
    // @ts-expect-error: nothing is to be filled in
    t('close', { colour }),
  ];
  expect(said((t) => mistakes(t, 'note', 'đỏ').join('; '))).toBe(
    'Ghi chú; open; kind; kind.đỏ; Trang /, lại trang ; Trang 3/, lại trang 3; Ghi chú; Đóng',
  );
});

it('has the same names in English', () => {
  const mistakes = [
    // @ts-expect-error: a text that the Vietnamese does not have
    defineTexts(vi, () => Promise.resolve({ en: { ...en, open: 'Open' } })),
    // @ts-expect-error: one within a group
    defineTexts(vi, () => Promise.resolve({ en: { ...en, kind: { ...en.kind, ink: 'Ink' } } })),
    // @ts-expect-error: a text is missing
    defineTexts(vi, () => Promise.resolve({ en: { close: 'Close', kind: en.kind } })),
  ];
  expect(mistakes.map((made) => made.vi)).toEqual([vi, vi, vi]);
});
