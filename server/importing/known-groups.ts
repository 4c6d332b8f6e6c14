import type { ImportProblem, ImportQuestion } from '#shared/protocol/http.ts';
import type { Delegate } from '#shared/protocol/records.ts';
import { oneSpelling } from '#shared/text/spelling.ts';
import { foldedWords } from './cell-text.ts';
import { namesIn, numberOf, renamed, SHARED, type SharedField } from './delegate-groups.ts';
import { matchDelegates } from './match.ts';
import { problem } from './problems.ts';
import type { DelegateLine, StatedDelegate } from './stated-delegate.ts';

/*
 * A file that adds some delegates to a list has its own way of writing what groups are called, and "Tổ 1" beside "Tổ đại biểu
 * số 1" would be two groups. A group that a file renames as a whole would be another one, too: documents for its members, and votes of it,
 * would be of the old one, which has none any more; so a person says whether it is the same and keeps its name, or bears the new one. Of a constituency nothing depends on its name.
 */

/** The lines with each group as the list has it that they are added to; what differed in spelling only is told. */
export function likeTheList(
  lines: readonly DelegateLine[],
  known: readonly Delegate[],
): { readonly delegates: readonly StatedDelegate[]; readonly problems: readonly ImportProblem[] } {
  const stated = lines.map((line) => line.stated);
  const problems: ImportProblem[] = [];
  const told = new Set<string>();
  const names = new Map(SHARED.map((field) => [field, keptNames(field, stated, known)]));
  const delegates = lines.map(({ stated, row }) => {
    const one = { ...stated };
    for (const field of SHARED) {
      const cell = stated[field];
      if (cell === undefined) continue;
      const kept = names.get(field) ?? [];
      one[field] = renamed(field, cell, (value) => {
        const used = kept.find((other) => spelledAlike(value, other));
        if (used === undefined || kept.includes(value)) return undefined;
        if (told.has(`${field} ${value}`)) return used;
        told.add(`${field} ${value}`);
        problems.push(problem('value-as-on-list', row.place(field), { value, used }));
        return used;
      });
    }
    return one;
  });
  return { delegates, problems };
}

/** Groups that may be one of the list under another name: a person says whether they are. */
export function groupQuestions(
  stated: readonly StatedDelegate[],
  known: readonly Delegate[],
): readonly ImportQuestion[] {
  return SHARED.flatMap((type) => {
    const kept = keptNames(type, stated, known);
    const gone = type === 'constituency' ? [] : goneNames(type, stated, known);
    const asked = new Set<string>(kept);
    return stated.flatMap((delegate, row) => {
      return namesIn(type, delegate[type] ?? '').flatMap((name): ImportQuestion[] => {
        if (asked.has(name)) return [];
        asked.add(name);
        const candidates = [
          ...kept.filter((other) => mayBeOne(type, name, other)),
          ...gone.filter(({ into }) => into.has(name)).map((other) => other.name),
        ];
        return candidates.length === 0
          ? []
          : [{ type, row, name, candidates: candidates.map((other) => ({ id: other, label: other })) }];
      });
    });
  });
}

/**
 * Groups of the list in which nobody is any more when the file has been imported, and which names that are new to the list their members
 * stand under then.
 */
function goneNames(
  field: SharedField,
  rows: readonly StatedDelegate[],
  known: readonly Delegate[],
): readonly { readonly name: string; readonly into: ReadonlySet<string> }[] {
  const staying = new Set([
    ...keptNames(field, rows, known),
    ...rows.flatMap((row) => namesIn(field, row[field] ?? '')),
  ]);
  const before = new Set(known.flatMap((delegate) => namesIn(field, delegate[field])));
  const into = new Map<string, Set<string>>();
  for (const [place, { known: delegate }] of matchDelegates(rows, known).entries()) {
    const names = namesIn(field, rows[place]?.[field] ?? '').filter((name) => !before.has(name));
    for (const name of delegate ? namesIn(field, delegate[field]) : []) {
      if (!staying.has(name)) into.set(name, new Set([...(into.get(name) ?? []), ...names]));
    }
  }
  return [...into].map(([name, names]) => ({ name, into: names }));
}

/** What groups are called by whoever stays in them when the file has been imported. */
function keptNames(
  field: SharedField,
  rows: readonly StatedDelegate[],
  known: readonly Delegate[],
): readonly string[] {
  const stated = new Set(
    matchDelegates(rows, known).flatMap((match, row) =>
      match.known && (rows[row]?.[field] ?? '') !== '' ? [match.known.id] : [],
    ),
  );
  const staying = known
    .filter(({ id }) => !stated.has(id))
    .flatMap((delegate) => namesIn(field, delegate[field]));
  return [...new Set(staying)];
}

/** Whether two names differ in spelling, capitals and spaces only. */
export function spelledAlike(a: string, b: string): boolean {
  const plain = (name: string) => oneSpelling(name).toLowerCase().replace(/\s+/g, ' ').trim();
  return plain(a) === plain(b);
}

/** Whether two names may be of one group: without diacritics they are equal, or their number is. */
export function mayBeOne(field: SharedField, a: string, b: string): boolean {
  if (foldedWords(a) === foldedWords(b)) return true;
  const number = field === 'committee' ? undefined : numberOf(a);
  return number !== undefined && number === numberOf(b);
}
