import { expect, it } from 'vitest';
import { SHORTCUTS, type Shortcut, shortcutOf } from '../../../client/secretariat/keys/shortcuts.ts';

it('each key does one thing, as it is written on its button, with and without capitals', () => {
  const names = Object.keys(SHORTCUTS) as Shortcut[];
  expect(new Set(Object.values(SHORTCUTS)).size).toBe(names.length);
  for (const name of names) {
    expect(shortcutOf(SHORTCUTS[name])).toBe(name);
    if (SHORTCUTS[name].length === 1) expect(shortcutOf(SHORTCUTS[name].toLowerCase())).toBe(name);
  }
  expect(shortcutOf('Enter')).toBeUndefined();
  expect(shortcutOf(' ')).toBeUndefined();
});
