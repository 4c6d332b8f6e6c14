import { basename, dirname, extname } from 'node:path/posix';
import type { DocumentKind } from '#shared/protocol/records.ts';
import { fold } from '#shared/text/fold.ts';
import { agendaKey } from './agenda-number.ts';
import { foldedWords } from './cell-text.ts';

/** Which agenda item a file's name attaches it to. */
export type Attachment =
  | { readonly status: 'attached'; readonly number: string }
  /** "7.1" where the programme has 7 and no parts of 7. */
  | { readonly status: 'attached-to-parent'; readonly stated: string; readonly number: string }
  | { readonly status: 'unknown'; readonly stated: string }
  | { readonly status: 'none' };

const PREFIX = String.raw`(?:(?:muc|noi dung|nd|item|so|tai lieu|tl)[\s._-]*)?`;
/** What may follow a number; a full stop only where no digit follows, so that "7.1" is never read as 7. */
const END = String.raw`(?=[\s_)–—-]|\.(?!\d)|$)`;
/** "07-2-…" is the second paper of item 7; "7.1_…" belongs to item 7.1. */
const NUMBERED = new RegExp(String.raw`^${PREFIX}(\d{1,3}(?:\.\d{1,2})*[a-z]?)(?:[-_](\d{1,2}))?${END}`);
const ROMAN = new RegExp(`^${PREFIX}([ivxlc]{1,7})${END}`);
const DATED = /^\d{1,2}[-._ ]\d{1,2}[-._ ](19|20)\d\d/;

/**
 * Attaches the file `name` (a path in the folder) by the number at its beginning, or else at the beginning of its
 * folder's name, to one of the agenda's `numbers`.
 */
export function attach(name: string, numbers: readonly string[]): Attachment {
  const own = attachBy(stemOf(name), numbers);
  if (own.status !== 'none' || /^0+\b/.test(stemOf(name))) return own;
  const folder = basename(dirname(name));
  return folder === '.' ? own : attachBy(fold(folder), numbers);
}

function attachBy(text: string, numbers: readonly string[]): Attachment {
  const known = new Map(numbers.map((number) => [agendaKey(number), number]));
  const roman = known.get(ROMAN.exec(text)?.[1] ?? '');
  if (roman !== undefined) return { status: 'attached', number: roman };
  const [, first, second] = DATED.test(text) ? [] : (NUMBERED.exec(text) ?? []);
  if (first === undefined || /^0+$/.test(first)) return { status: 'none' };
  const stated = agendaKey(first);
  const exact = known.get(stated) ?? (second && known.get(agendaKey(`${first}.${second}`)));
  if (exact) return { status: 'attached', number: exact };
  const [parent = ''] = stated.split('.');
  const parentNumber = known.get(parent);
  const hasParts = [...known.keys()].some((key) => key.startsWith(`${parent}.`));
  if (stated === parent || parentNumber === undefined || hasParts) return { status: 'unknown', stated };
  return { status: 'attached-to-parent', stated, number: parentNumber };
}

/** On equal places the earlier kind wins: "báo cáo thẩm tra" is an appraisal. */
const KINDS: readonly (readonly [DocumentKind, RegExp])[] = [
  ['appraisal', /\b(bao cao (ket qua )?)?tham tra\b|\bappraisal\b/],
  ['submission', /\bto trinh\b|\bsubmission\b/],
  ['draft-resolution', /\b(du thao|nghi quyet|draft|resolution)\b/],
  ['annex', /\b(phu luc|annex|appendix)\b/],
  ['report', /\b(bao cao|report)\b/],
];

/** What kind of document the words of a file's name say that it is; the first of them counts. */
export function documentKind(name: string): DocumentKind {
  const words = foldedWords(stemOf(name));
  let kind: DocumentKind = 'other';
  let at = Number.POSITIVE_INFINITY;
  for (const [candidate, pattern] of KINDS) {
    const index = words.search(pattern);
    if (index >= 0 && index < at) {
      kind = candidate;
      at = index;
    }
  }
  return kind;
}

/** The file's name as a title: "07-2-to-trinh_gia-dat.pdf" reads "To trinh gia dat". */
export function titleFromName(name: string): string {
  const stem = basename(name, extname(name)).normalize('NFC');
  const words = stem
    .replace(/^(mục|nội dung|item|số)?[\s._-]*\d{1,3}([._-]\d{1,2})*[\s._)–—-]+/iu, '')
    .replace(/[_\s-]+/g, ' ')
    .trim();
  const title = words === '' ? stem : words;
  return title.charAt(0).toLocaleUpperCase('vi') + title.slice(1);
}

function stemOf(name: string): string {
  return fold(basename(name, extname(name)));
}
