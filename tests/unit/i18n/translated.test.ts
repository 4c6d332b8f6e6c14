import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';
import * as floor from '../../../client/delegate/floor/texts.ts';
import * as exporting from '../../../client/delegate/notes-export/texts.ts';
import * as opinion from '../../../client/delegate/opinions/texts.ts';
import * as presenter from '../../../client/delegate/presenter/texts.ts';
import * as search from '../../../client/delegate/search/texts.ts';
import * as settings from '../../../client/delegate/settings/texts.ts';
import * as signIns from '../../../client/delegate/sign-ins/texts.ts';
import * as lost from '../../../client/delegate/vote/lost/texts.ts';
import * as secret from '../../../client/delegate/vote/secret/texts.ts';
import * as home from '../../../client/home/texts.ts';
import { en as commonEn } from '../../../client/i18n/common.en.ts';
import { common } from '../../../client/i18n/common.ts';
import { en as delegateEn } from '../../../client/i18n/delegate.en.ts';
import { delegate } from '../../../client/i18n/delegate.ts';
import { display } from '../../../client/i18n/display.ts';
import { observer } from '../../../client/i18n/observer.ts';
import { secretariat } from '../../../client/i18n/secretariat.ts';
import { en as signInEn } from '../../../client/i18n/signIn.en.ts';
import { signIn } from '../../../client/i18n/signIn.ts';
import * as result from '../../../client/polls/texts.ts';
import * as notes from '../../../client/reader/notes/texts.ts';
import * as panels from '../../../client/reader/panels/texts.ts';
import * as reader from '../../../client/reader/texts.ts';
import * as view from '../../../client/reader/view/texts.ts';
import * as codes from '../../../client/secretariat/codes/texts.ts';
import * as scan from '../../../client/sign-in/scan/texts.ts';

const CLIENT = resolve(import.meta.dirname, '../../../client');
const NAMESPACES: Readonly<Record<string, { readonly vi: object; readonly en: object }>> = {
  codes,
  common: { vi: common.vi, en: commonEn },
  delegate: { vi: delegate.vi, en: delegateEn },
  display,
  export: exporting,
  floor,
  home,
  lost,
  notes,
  observer,
  opinion,
  panels,
  secret,
  secretariat,
  signIn: { vi: signIn.vi, en: signInEn },
  signIns,
  presenter,
  reader,
  result,
  scan,
  search,
  settings,
  view,
};
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

/** Keys that a component asks for by a literal: `t('conduct.open')`, `t('common:close')`. */
function literalKeys(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    const { callee, arguments: given } = node as {
      callee?: { type?: string; value?: string };
      arguments?: readonly { expression?: { type?: string; value?: string } }[];
    };
    const isT = node.type === 'CallExpression' && callee?.type === 'Identifier' && callee.value === 't';
    const key = given?.[0]?.expression;
    return isT && key?.type === 'StringLiteral' ? [key.value ?? ''] : [];
  });
}

function resolves(texts: object, path: string): boolean {
  const found = path
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
      texts,
    );
  return typeof found === 'string';
}

/** `path: text` of every leaf. */
function leaves(texts: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as const]
      : leaves(value as object, `${path}${key}.`),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe.each(files)('%s', (file) => {
  const nodes = nodesOf(file);

  it('shows no text that is not translated', () => {
    expect(literalTexts(nodes).filter((text) => LETTERS.test(text))).toEqual([]);
  });

  it('asks only for texts that exist', () => {
    const missing = literalKeys(nodes).filter((key) => {
      const [namespace, path] = key.includes(':') ? key.split(':') : [null, key];
      const places = namespace === null ? Object.values(NAMESPACES) : [NAMESPACES[namespace ?? '']];
      return !places.some((texts) => texts && resolves(texts.vi, path ?? ''));
    });
    expect(missing).toEqual([]);
  });
});

describe.each(Object.entries(NAMESPACES))('texts of %s', (_name, { vi, en }) => {
  it('have the same keys and placeholders in both languages', () => {
    const shape = (texts: object) => leaves(texts).map(([path, text]) => [path, placeholders(text)]);
    expect(shape(en)).toEqual(shape(vi));
  });

  it('are never empty, and the Vietnamese ones are composed (NFC)', () => {
    for (const [path, text] of [...leaves(vi), ...leaves(en)]) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).toBe(text.normalize('NFC'));
    }
  });
});
