import { describe, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createFind, ordinalOf } from '../../../../client/reader/panels/find/find.ts';
import type { DocumentText, TextState } from '../../../../client/reader/text/document-text.ts';
import type { PageText } from '../../../../client/reader/text/page-text.ts';

/** A document whose pages are read when the test says so. */
function documentOf(...texts: readonly string[]) {
  const pages = new Map<number, PageText>();
  const state = createStore<TextState>(() => ({ pages, pageCount: texts.length }));
  const read = (...numbers: readonly number[]) => {
    for (const page of numbers) {
      const text = { text: texts[page - 1] ?? '', runs: [] };
      state.setState((before) => ({ pages: new Map(before.pages).set(page, text) }));
    }
  };
  const text: DocumentText = {
    state,
    async page(page) {
      read(page);
      return state.getState().pages.get(page) ?? { text: '', runs: [] };
    },
    readAll() {},
    close() {},
  };
  return { text, read };
}

function finding(currentPage: number, ...texts: readonly string[]) {
  const { text, read } = documentOf(...texts);
  const visited: number[] = [];
  const find = createFind(text, { currentPage: () => currentPage, goTo: (page) => visited.push(page) });
  const number = () => {
    const { found, current } = find.state.getState();
    return current && ordinalOf(found, current);
  };
  return { find, read, visited, number, state: () => find.state.getState() };
}

describe('finding while pages are still read', () => {
  test('shows the first place from the page being read, and counts what comes in before it', () => {
    const { find, read, visited, number, state } = finding(
      2,
      'giá đất',
      'không',
      'giá đất, giá đất',
      'giá đất',
    );
    find.search('gia dat');
    expect(state().current).toBeNull();
    read(4);
    expect(state()).toMatchObject({ total: 1, current: null, read: 1 });
    read(2, 3);
    expect(state().current).toEqual({ page: 3, index: 0 });
    read(1);
    expect(state()).toMatchObject({ total: 4, read: 4 });
    expect(number()).toBe(2);
    expect(visited).toEqual([3]);
  });

  test('goes round over pages and their places, both ways', () => {
    const { find, read, number } = finding(1, 'đất đất', 'không', 'đất');
    read(1, 2, 3);
    find.search('đất');
    const forward = [1, 2, 3].map(() => {
      find.step(1);
      return number();
    });
    expect(forward).toEqual([2, 3, 1]);
    find.step(-1);
    expect(number()).toBe(3);
  });

  test('knows pages without words', () => {
    const { find, read, state } = finding(1, '', ' \n', 'đất');
    read(1, 2, 3);
    find.search('nước');
    expect(state()).toMatchObject({ total: 0, wordless: 2, read: 3 });
  });

  test('stays where it is while a word is typed on', () => {
    const { find, read, visited } = finding(1, 'đồng', 'đất đai', 'đất');
    read(1, 2, 3);
    find.search('đất');
    find.search('đất đ');
    expect(visited).toEqual([2, 2]);
  });

  test('forgets all when it is closed', () => {
    const { find, read, state } = finding(1, 'đất');
    read(1);
    find.search('đất');
    find.clear();
    expect(state()).toMatchObject({ typed: '', total: 0, current: null });
  });
});

describe('who arrives from a search', () => {
  test('sees the words together where they stand together', async () => {
    const { find, state } = finding(1, 'đất', 'bảng giá đất');
    await find.arrive(2, 'gia dat');
    expect([...state().found]).toEqual([[2, [{ from: 5, to: 12 }]]]);
  });

  test('sees each word on that page where they stand apart', async () => {
    const { find, state } = finding(1, 'đất', 'đất có giá');
    await find.arrive(2, 'gia dat');
    expect(state().found.get(2)).toHaveLength(2);
    expect(state().total).toBe(2);
  });
});
