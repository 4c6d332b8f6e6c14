import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Every text that stands on a screen, with "…" for what is filled in: a name ends before "(…)". */
const ON_SCREEN: ReadonlySet<string> = new Set(
  globSync('client/**/texts.ts', { cwd: ROOT })
    .filter((file) => !file.startsWith('client/dist'))
    .flatMap((file) => [...readFileSync(join(ROOT, file), 'utf8').matchAll(/'((?:[^'\\\n]|\\.)+)'/g)])
    .map(([, text = '']) => asNamed(text.replaceAll('\\u00a0', ' ').replace(/\{\{\w+\}\}/g, '…'))),
);

function asNamed(text: string): string {
  return text.replace(/\s*\(…\)/, '').trim();
}

/** Whether a guide's `name` is what stands there, or how a sentence that stands there begins. */
function isOnScreen(name: string): boolean {
  return ON_SCREEN.has(name) || [...ON_SCREEN].some((text) => name.includes('…') && text.startsWith(name));
}

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

it.each(['huong-dan-thu-ky.md', 'huong-dan-dai-bieu.md'])(
  'names buttons and sections in %s as they stand on the screens',
  (file) => {
    const names = matches(read(`docs/${file}`), /\*+([^*\n]+)\*+/g);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !isOnScreen(name))).toEqual([]);
  },
);

it('names buttons and sections in the first steps of the README as they stand on the screens', () => {
  const [, steps = ''] = /^## Thử trong 3 phút([\s\S]*?)^## What /m.exec(read('README.md')) ?? [];
  const names = matches(steps, /\*\*([^*\n]+)\*\*/g);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !isOnScreen(name))).toEqual([]);
});

it('knows a name that stands nowhere', () => {
  expect(isOnScreen('Khai mạc')).toBe(true);
  expect(isOnScreen('Đã tải đủ … tài liệu')).toBe(true);
  expect(isOnScreen('Hủy biểu quyết số …')).toBe(true);
  expect(isOnScreen('Bắt đầu kỳ họp')).toBe(false);
});
