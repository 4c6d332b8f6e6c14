import { formatDay } from '#shared/text/dates.ts';
import { type LinkRect, rectOf } from '../pdf/links.ts';

/** What somebody wrote into the file itself before it was published. */
export interface Comment {
  /** As the file names them; '' where it does not. */
  readonly author: string;
  /** "08/12/2026"; null where the file does not say. */
  readonly day: string | null;
  readonly text: string;
  /** Name of a file that hangs on it. */
  readonly file: string | null;
}

/** Comments that are shown as one: on the same thing, or too near to each other to be pressed apart. */
export interface CommentPlace {
  /** In PDF user space. */
  readonly at: readonly [number, number];
  readonly comments: readonly Comment[];
}

/** Kinds of annotations that comments are made of (PDF 32000-1, 12.5.6.2). */
const MARKUP = new Set([
  'Text',
  'FreeText',
  'Line',
  'Square',
  'Circle',
  'Polygon',
  'PolyLine',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Stamp',
  'Caret',
  'Ink',
  'FileAttachment',
]);
/** These are a small picture at the point that is meant; of the others the top right corner is free of words. */
const PICTURES = new Set(['Text', 'FileAttachment']);
/** Nearer than this, in points, they are one place. */
const NEAR = 24;
/** More are not for people. */
const MOST_PLACES = 200;
const LONGEST_TEXT = 20_000;

interface Written extends Comment {
  readonly id: string;
  readonly answers: string | null;
  readonly rect: LinkRect;
  readonly subtype: string;
}

/**
 * The comments among a page's annotations, as pdf.js reads them; answers stand behind what they answer. What stands on the page
 * itself, like a text box, is none.
 */
export function commentsAmong(annotations: readonly unknown[], userUnit: number): readonly CommentPlace[] {
  const written = annotations.flatMap((annotation) => writtenIn(annotation) ?? []);
  const known = new Set(written.map(({ id }) => id));
  const firsts = written.filter(({ answers }) => answers === null || !known.has(answers));
  const places: { at: readonly [number, number]; comments: Comment[] }[] = [];
  for (const first of firsts) {
    const thread = [first, ...answersTo(first.id, written)].filter(hasWords).map(asRead);
    if (thread.length === 0) continue;
    const at = anchorOf(first);
    const near = places.find((place) => distance(place.at, at) * userUnit < NEAR);
    if (near) near.comments.push(...thread);
    else if (places.length < MOST_PLACES) places.push({ at, comments: thread });
  }
  return places;
}

function answersTo(id: string, written: readonly Written[]): readonly Written[] {
  const seen = new Set([id]);
  const found: Written[] = [];
  for (let grown = true; grown; ) {
    grown = false;
    for (const comment of written) {
      if (seen.has(comment.id) || comment.answers === null || !seen.has(comment.answers)) continue;
      seen.add(comment.id);
      found.push(comment);
      grown = true;
    }
  }
  return found;
}

function asRead({ author, day, text, file }: Written): Comment {
  return { author, day, text, file };
}

function hasWords({ subtype, answers, text, file }: Written): boolean {
  return file !== null || (text.trim() !== '' && (subtype !== 'FreeText' || answers !== null));
}

function writtenIn(annotation: unknown): Written | null {
  if (typeof annotation !== 'object' || annotation === null) return null;
  const stated: Record<string, unknown> = { ...annotation };
  const { id, subtype, inReplyTo, stateModel } = stated;
  const rect = rectOf(stated.rect);
  if (typeof id !== 'string' || typeof subtype !== 'string' || !MARKUP.has(subtype) || !rect) return null;
  // "Accepted", "completed": a tick of a program, no words of a person.
  if (typeof stateModel === 'string') return null;
  return {
    id,
    subtype,
    rect,
    answers: typeof inReplyTo === 'string' ? inReplyTo : null,
    author: wordsIn(stated.titleObj).trim(),
    day: dayIn(stated.modificationDate) ?? dayIn(stated.creationDate),
    text: wordsIn(stated.contentsObj).replace(/\r\n?/g, '\n').slice(0, LONGEST_TEXT),
    file: fileIn(stated.file),
  };
}

function wordsIn(stated: unknown): string {
  const words = typeof stated === 'object' && stated !== null && 'str' in stated ? stated.str : null;
  return typeof words === 'string' ? words.normalize('NFC') : '';
}

/** The day in a PDF's date, "2026-12-08" of `D:20261208093000+07'00'`; null where it states none. */
function dayIn(stated: unknown): string | null {
  const [, year, month, day] = (typeof stated === 'string' && /^D:(\d{4})(\d\d)(\d\d)/.exec(stated)) || [];
  return year && month && day ? formatDay(`${year}-${month}-${day}`) : null;
}

function fileIn(stated: unknown): string | null {
  const name = typeof stated === 'object' && stated !== null && 'filename' in stated ? stated.filename : null;
  return typeof name === 'string' && name !== '' ? name.normalize('NFC') : null;
}

function anchorOf({ subtype, rect: [left, bottom, right, top] }: Written): readonly [number, number] {
  return PICTURES.has(subtype) ? [(left + right) / 2, (bottom + top) / 2] : [right, top];
}

function distance([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  return Math.hypot(ax - bx, ay - by);
}
