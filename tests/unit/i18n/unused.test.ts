import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { Words } from '../../../client/i18n/texts.ts';

const CLIENT = resolve(import.meta.dirname, '../../../client');

const files = globSync('**/*.{ts,tsx}', { cwd: CLIENT, exclude: ['dist/**'] });
const sources = new Map(files.map((file) => [file, readFileSync(join(CLIENT, file), 'utf8')]));
const imports = new Map([...sources].map(([file, source]) => [file, importsOf(file, source)]));
const ofTexts = (file: string) => /(^|\/)texts(\.en)?\.ts$/.test(file);

function importsOf(file: string, source: string): readonly string[] {
  const named = source.matchAll(/(?:from |import\()'(\.[^']+)'/g);
  return [...named].map(([, path = '']) => join(dirname(file), path));
}

/** What says the texts of `file`: who imports it, and who is one import away from those, since names are chosen there. */
function saying(file: string): string {
  const users = files.filter((user) => imports.get(user)?.includes(file));
  const near = files.filter(
    (other) =>
      users.some((user) => imports.get(user)?.includes(other)) ||
      imports.get(other)?.some((path) => users.includes(path)),
  );
  const all = new Set([...users, ...near].filter((user) => !ofTexts(user)));
  return [...all].map((user) => sources.get(user)).join('\n');
}

function namesIn(words: Words, group = ''): readonly string[] {
  return Object.entries(words).flatMap(([name, text]) =>
    typeof text === 'string' ? [group + name] : namesIn(text, `${group}${name}.`),
  );
}

/** Whether `source` says the name as it is, or puts it together from a part with a union as its type and its group, beginning or end. */
function says(source: string, name: string): boolean {
  if (source.includes(`'${name}'`)) return true;
  const lengths = [...name].map((_, length) => length).slice(3);
  return (
    lengths.some((length) => source.includes(`\`${name.slice(0, length)}\${`)) ||
    lengths.some((length) => source.includes(`}${name.slice(-length)}\``)) ||
    saysWithGroup(source, name)
  );
}

/** `${group}.${name}`: any name of any group. */
function saysWithGroup(source: string, name: string): boolean {
  return name.includes('.') && /`\$\{[\w.]+\}\.\$\{[\w.]+\}`/.test(source);
}

it.each(files.filter((file) => /(^|\/)texts\.ts$/.test(file) && file !== 'i18n/texts.ts'))(
  'has no text in %s that nobody says',
  async (file) => {
    const { vi }: { vi: Words } = await import(join(CLIENT, file));
    const source = saying(file);
    expect(namesIn(vi).filter((name) => !says(source, name))).toEqual([]);
  },
);

it('finds a text that nobody says', () => {
  expect(says("t('close')", 'close')).toBe(true);
  expect(says("t('closed')", 'close')).toBe(false);
  expect(says(`t(\`kind.\${kind}\`)`, 'kind.note')).toBe(true);
  expect(says(`t(\`kind.\${kind}\`)`, 'state.note')).toBe(false);
  expect(says(`t(\`\${page}Help\`)`, 'tabletHelp')).toBe(true);
  expect(says(`t(\`\${group}.\${name}\`)`, 'state.note')).toBe(true);
});
