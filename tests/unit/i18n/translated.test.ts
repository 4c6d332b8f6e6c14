import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';

const CLIENT = resolve(import.meta.dirname, '../../../client');
/** Attributes that people read or hear. */
const SPOKEN = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label']);
const LETTERS = /\p{L}/u;

interface Node {
  readonly type?: string;
  readonly [key: string]: unknown;
}

/** Every node below `node`, itself included. */
function* walk(node: unknown): Generator<Node> {
  if (Array.isArray(node)) {
    for (const child of node) yield* walk(child);
  } else if (typeof node === 'object' && node !== null) {
    yield node as Node;
    for (const child of Object.values(node)) yield* walk(child);
  }
}

const files = globSync('**/*.tsx', { cwd: CLIENT, exclude: ['dist/**'] });
const nodesOf = (file: string) => [
  ...walk(parseSync(readFileSync(join(CLIENT, file), 'utf8'), { syntax: 'typescript', tsx: true })),
];

function literalTexts(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'JSXText') return [String(node.value)];
    if (node.type !== 'JSXAttribute') return [];
    const { name, value } = node as {
      name?: { value?: string };
      value?: { type?: string; value?: string } | null;
    };
    const spoken = SPOKEN.has(name?.value ?? '') && value?.type === 'StringLiteral';
    return spoken ? [value.value ?? ''] : [];
  });
}

/** `path: text` of every leaf. */
function leaves(texts: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as const]
      : leaves(value as object, `${path}${key}.`),
  );
}

const gaps = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

it.each(files)('%s shows no text that is not translated', (file) => {
  expect(literalTexts(nodesOf(file)).filter((text) => LETTERS.test(text))).toEqual([]);
});

it('knows a text that is not translated', () => {
  const { body } = parseSync('<p title="Đóng">Mở <i aria-hidden="true">{t("close")}</i></p>', {
    syntax: 'typescript',
    tsx: true,
  });
  expect(literalTexts([...walk(body)])).toEqual(['Đóng', 'Mở ']);
});

/** That both languages have the same names is checked where they are written, by their types. */
describe.each(globSync('**/texts.ts', { cwd: CLIENT, exclude: ['dist/**', 'i18n/texts.ts'] }))(
  '%s',
  (file) => {
    it('has the same gaps in both languages, no empty text, and Vietnamese that is composed (NFC)', async () => {
      const { texts, ...both } = await import(join(CLIENT, file));
      const { vi, en } = texts ? { vi: texts.vi, en: (await texts.english()).en } : both;
      const shape = (words: object) => leaves(words).map(([path, text]) => [path, gaps(text)]);
      expect(shape(en)).toEqual(shape(vi));
      for (const [path, text] of [...leaves(vi), ...leaves(en)]) {
        expect(text.trim(), path).not.toBe('');
        expect(text, path).toBe(text.normalize('NFC'));
      }
    });
  },
);
