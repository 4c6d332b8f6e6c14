import type { EventOf } from '../../protocol/events.ts';
import type { AgendaItemId } from '../../protocol/ids.ts';
import { refuse } from '../../protocol/refusals.ts';
import type { AgendaItem, SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { printedNumber } from './printed-number.ts';
import { findItem } from './programme.ts';
import { partsOf, siblingsAt } from './tree.ts';

/*
 * Numbers as offices write them: I, then 1, then 1.1, then a. An office's own number stays, wherever its item goes. What has none gets the
 * number that its place calls for, and keeps it from when something cites it.
 */

type Agenda = readonly AgendaItem[];
/** How numbers of one level are written. */
type Style = 'roman' | 'arabic' | 'letter';

/**
 * The number that the place calls for of an item for everybody that comes between `before` and `after`: the next one at the end, and
 * between two others that of the one before with a letter, "7a", so that theirs can stay. Only what everybody knows is counted.
 */
export function numberBetween(
  agenda: Agenda,
  parent: AgendaItemId | null,
  day: number,
  before: AgendaItemId | null,
): string {
  const open = agenda.filter(({ audience }) => audience === 'public');
  const siblings = siblingsAt(open, { day, parent });
  const at = before === null ? siblings.length : siblings.findIndex(({ id }) => id === before);
  const place = at < 0 ? siblings.length : at;
  const taken = new Set(open.map(({ number }) => number));
  const previous = siblings[place - 1] ?? (parent === null ? lastBefore(open, day) : undefined);
  const following = siblings[place] ?? (parent === null ? firstAfter(open, day) : undefined);
  if (previous && following) return freeLetter(withoutLetter(previous, taken), taken);
  return nextNumber(open, parent, previous, taken);
}

const lastBefore = (agenda: Agenda, day: number) =>
  agenda.findLast((item) => item.parent === undefined && item.day < day);
const firstAfter = (agenda: Agenda, day: number) =>
  agenda.find((item) => item.parent === undefined && item.day > day);

/** "2" of "2a", where that came behind a 2. */
function withoutLetter({ number, numbering }: AgendaItem, taken: ReadonlySet<string>): string {
  const base = number.slice(0, -1);
  return numbering === 'by-level' && /[\dIVXLC][a-zđ]$/.test(number) && taken.has(base) ? base : number;
}

function freeLetter(number: string, taken: ReadonlySet<string>): string {
  for (const letter of LETTERS) if (!taken.has(`${number}${letter}`)) return `${number}${letter}`;
  return `${number}.1`;
}

function nextNumber(
  agenda: Agenda,
  parent: AgendaItemId | null,
  previous: AgendaItem | undefined,
  taken: ReadonlySet<string>,
): string {
  const whole = parent === null ? undefined : agenda.find(({ id }) => id === parent);
  const prefix = whole ? `${whole.number}.` : '';
  const style = previous ? styleOf(previous.number) : styleBelow(whole);
  const count = previous ? countOf(previous.number, style) : 0;
  for (let next = count + 1; ; next += 1) {
    const number = `${prefix}${written(next, style)}`;
    if (!taken.has(number)) return number;
  }
}

/** I at the top, below it 1, below that 1.1, and below that a. */
function styleBelow(whole: AgendaItem | undefined): Style {
  if (!whole) return 'roman';
  const own = printedNumber({ number: whole.number, parent: whole.id });
  return /^\d+\.\d+/.test(own) ? 'letter' : 'arabic';
}

function styleOf(number: string): Style {
  const last = number.split('.').at(-1) ?? number;
  if (/^[IVXLC]+[a-z]?$/.test(last)) return 'roman';
  return /^\d/.test(last) ? 'arabic' : 'letter';
}

function countOf(number: string, style: Style): number {
  const last = number.split('.').at(-1) ?? number;
  if (style === 'roman') return fromRoman(last.replace(/[a-z]$/, ''));
  if (style === 'arabic') return Number.parseInt(last, 10);
  return LETTERS.indexOf(last.charAt(0)) + 1;
}

function written(count: number, style: Style): string {
  if (style === 'roman') return toRoman(count);
  if (style === 'arabic') return String(count);
  return LETTERS[count - 1] ?? `${LETTERS.at(-1)}${count - LETTERS.length}`;
}

/** As points of a paper are counted: after d comes đ, and neither f, j, w nor z is used. */
const LETTERS: readonly string[] = [...'abcdđeghiklmnopqrstuvxy'];

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function toRoman(count: number): string {
  let rest = count;
  let text = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

function fromRoman(numeral: string): number {
  const digits = Array.from(numeral, (letter) => ROMAN.find(([, letters]) => letters === letter)?.[0] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

/** Whether papers may cite the item by its number: it was taken up, spoken or voted on, or documents belong to it. */
export function isCited(
  { documents, hardCopies, polls, speechRequests, writtenSpeeches }: SessionState,
  { id, progress }: AgendaItem,
): boolean {
  return (
    progress.status !== 'pending' ||
    documents.some(({ editions }) => editions.some(({ agendaItemId }) => agendaItemId === id)) ||
    polls.some(({ question }) => question.agendaItemId === id) ||
    [hardCopies, speechRequests, writtenSpeeches].some((things) =>
      things.some(({ agendaItemId }) => agendaItemId === id),
    )
  );
}

/**
 * The numbers that items of the programme would have by their places: of those that everybody knows, the office gave no number of its own,
 * and nothing cites. Only what changes.
 */
export function numbersByPlace(state: SessionState): EventOf<'AgendaItemsNumbered'>['numbers'] {
  const free = (item: AgendaItem) =>
    item.audience === 'public' && item.numbering === 'by-level' && !isCited(state, item);
  // Numbers that are given anew are free, and nothing is counted from them.
  const given = new Map<AgendaItemId, string>();
  let agenda: Agenda = state.agenda.filter((item) => item.audience === 'public' && !free(item));
  for (const item of state.agenda.filter(free)) {
    const { day, parent = null } = item;
    const behind = following(state.agenda, item).find(({ id }) => agenda.some((one) => one.id === id));
    const number = numberBetween(agenda, parent, day, behind?.id ?? null);
    given.set(item.id, number);
    const numbered = { ...item, number };
    const at = behind ? agenda.findIndex(({ id }) => id === behind.id) : -1;
    agenda =
      at < 0
        ? inOrder(state.agenda, [...agenda, numbered])
        : [...agenda.slice(0, at), numbered, ...agenda.slice(at)];
  }
  return [...given].flatMap(([itemId, number]) =>
    findItem(state, itemId)?.number === number ? [] : [{ itemId, number }],
  );
}

/** Siblings of `item` that come after it. */
function following(agenda: Agenda, item: AgendaItem): Agenda {
  const { day, parent = null } = item;
  const siblings = parent === null ? siblingsAt(agenda, { day, parent }) : partsOf(agenda, parent);
  return siblings.slice(siblings.indexOf(item) + 1);
}

function inOrder(order: Agenda, items: Agenda): Agenda {
  const byId = new Map(items.map((item) => [item.id, item]));
  return order.flatMap(({ id }) => byId.get(id) ?? []);
}

/** Gives numbers by their places to items that may get some; all of them or none. */
export function numberItems(
  state: SessionState,
  numbers: EventOf<'AgendaItemsNumbered'>['numbers'],
): Decision {
  if (state.status === 'closed') return refuse('session-closed');
  const after = new Map(state.agenda.map(({ id, number }) => [id, number]));
  for (const { itemId, number } of numbers) {
    const item = findItem(state, itemId);
    if (!item) return refuse('unknown-agenda-item', { id: itemId });
    if (item.audience !== 'public' || item.numbering !== 'by-level' || isCited(state, item)) {
      return refuse('item-number-stays', { number: item.number });
    }
    after.set(itemId, number);
  }
  const taken = [...after.values()].find((number, index, all) => all.indexOf(number) !== index);
  if (taken !== undefined) return refuse('item-number-taken', { number: taken });
  const changed = numbers.filter(({ itemId, number }) => findItem(state, itemId)?.number !== number);
  return changed.length === 0 ? decided() : decided({ type: 'AgendaItemsNumbered', v: 1, numbers: changed });
}
