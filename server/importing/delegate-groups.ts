import type { ImportProblem } from '#shared/protocol/http.ts';
import { committeesOf } from '#shared/session/members/units.ts';
import { pageRanges } from '#shared/text/page-ranges.ts';
import { oneSpelling } from '#shared/text/spelling.ts';
import { foldedWords } from './cell-text.ts';
import { problem } from './problems.ts';
import type { DelegateLine } from './stated-delegate.ts';

/*
 * Groups and committees are known by their names: one that is written in two ways would be two groups, and a row
 * without it would be in none.
 */

/** What several delegates share. */
export const SHARED = ['group', 'committee', 'constituency'] as const;
export type SharedField = (typeof SHARED)[number];
/** The columns of these that every delegate has. */
const OF_EVERYBODY = ['group', 'constituency'] as const;

/** What a cell of `field` names: a delegate may be in several committees. */
export function namesIn(field: SharedField, cell: string): readonly string[] {
  if (field === 'committee') return committeesOf({ committee: cell });
  return cell === '' ? [] : [cell];
}

/** The cell with each of its names as `nameFor` has it; as it is where that knows of none. */
export function renamed(
  field: SharedField,
  cell: string,
  nameFor: (name: string) => string | undefined,
): string {
  const names = namesIn(field, cell);
  const after = names.map((name) => nameFor(name) ?? name);
  return after.every((name, place) => name === names[place]) ? cell : [...new Set(after)].join('; ');
}

/** The lines with each shared value as it is written first; what differed in spelling only is told. */
export function inOneSpelling(lines: readonly DelegateLine[]): {
  readonly lines: readonly DelegateLine[];
  readonly problems: readonly ImportProblem[];
} {
  const first = new Map<string, { readonly value: string; readonly row: number }>();
  const told = new Set<string>();
  const problems: ImportProblem[] = [];
  const spelled = lines.map(({ stated, row }) => {
    const one = { ...stated };
    for (const field of SHARED) {
      const cell = stated[field];
      if (cell === undefined) continue;
      one[field] = renamed(field, cell, (value) => {
        const key = `${field} ${oneSpelling(value).toLowerCase()}`;
        const known = first.get(key) ?? { value, row: row.number };
        first.set(key, known);
        if (known.value === value || told.has(`${field} ${value}`)) return known.value;
        told.add(`${field} ${value}`);
        const params = { value, used: known.value, row: known.row };
        problems.push(problem('value-other-spelling', row.place(field), params));
        return known.value;
      });
    }
    return { stated: one, row };
  });
  return { lines: spelled, problems };
}

/** Groups and constituencies of one number under two names, as "Tổ 1" and "Tổ đại biểu số 01". */
export function alikeValues(lines: readonly DelegateLine[]): readonly ImportProblem[] {
  const first = new Map<string, { readonly value: string; readonly row: number }>();
  const told = new Set<string>();
  return lines.flatMap(({ stated, row }) =>
    OF_EVERYBODY.flatMap((field) => {
      const value = stated[field] ?? '';
      const number = numberOf(value);
      if (number === undefined || told.has(`${field} ${value}`)) return [];
      told.add(`${field} ${value}`);
      const known = first.get(`${field} ${number}`);
      if (!known) first.set(`${field} ${number}`, { value, row: row.number });
      const params = known && { value, other: known.value, row: known.row };
      return params ? [problem('value-alike', row.place(field), params)] : [];
    }),
  );
}

/** The number in a name: 1 of "Tổ đại biểu số 01". Undefined where a name is more than its number. */
export function numberOf(name: string): string | undefined {
  return NUMBERED.exec(foldedWords(name))?.[1];
}

const NUMBERED =
  /^(?:(?:to|to dai bieu|to dai bieu hdnd|nhom|don vi|don vi bau cu|dv|dvbc)(?: so)? |so )?0*(\d{1,3})$/;

/** Rows that lack what other rows have: where it was written once above several rows, they would belong nowhere. */
export function blankValues(lines: readonly DelegateLine[]): readonly ImportProblem[] {
  return OF_EVERYBODY.flatMap((field) => {
    const blank = lines.filter(({ stated }) => stated[field] === '');
    const [first] = blank;
    if (!first || blank.length === lines.length) return [];
    const numbers = blank.map(({ row }) => row.number).sort((a, b) => a - b);
    return [problem('value-blank', first.row.place(field), { rows: pageRanges(numbers) })];
  });
}
