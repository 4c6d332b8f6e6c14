import { basename, dirname, extname } from 'node:path/posix';
import type { DocumentKind } from '#shared/protocol/records.ts';
import { fold } from '#shared/text/fold.ts';
import { agendaKey } from './agenda-number.ts';
import { foldedWords } from './cell-text.ts';

/** Which agenda item a file's name attaches it to. */
export type Attachment =
  | { readonly status: 'attached'; readonly number: string }
  /** "7.1" where the programme has 7 and no parts of 7; "5a" where it has 5. */
  | { readonly status: 'attached-to-parent'; readonly stated: string; readonly number: string }
  /** "5" where the programme has II.5 and no other 5. */
  | { readonly status: 'attached-to-section'; readonly stated: string; readonly number: string }
  /** "12 nhiệm vụ…", "01.BC-UBND": a number of the programme, and yet it may be part of the title or symbol. */
  | { readonly status: 'doubtful'; readonly number: string }
  /** The folder's number was taken, though the file's own names another item and is no mere serial number. */
  | { readonly status: 'by-folder'; readonly number: string; readonly own: string }
  | { readonly status: 'unknown'; readonly stated: string }
  /** "125-TTr-UBND": the number of a document. */
  | { readonly status: 'document-number'; readonly symbol: string }
  | { readonly status: 'none' };

const WORD = '(?:muc|noi dung|nd|item|so|tai lieu|tl)';
const PREFIX = String.raw`(?:${WORD}[\s._-]*)?`;
/** What may follow a number; a full stop only where no digit follows, so that "7.1" is never read as 7. */
const END = String.raw`(?=[\s_)–—-]|\.(?!\d)|$)`;
/** "07-2-…" is the second paper of item 7; "7.1_…" belongs to item 7.1. */
const NUMBERED = new RegExp(
  String.raw`^${PREFIX}((?:[ivxlc]{1,7}\.)?\d{1,3}(?:\.\d{1,2})*(?:[a-z]|\.[a-z](?=[\s._)–—-]|$))?)(?:[-_](\d{1,2}))?${END}`,
);
const ROMAN = new RegExp(`^${PREFIX}([ivxlc]{1,7})${END}`);
const DATED = /^\d{1,2}[-._ ]\d{1,2}[-._ ](19|20)\d\d/;
/** "125-TTr-UBND", "05/BC-STC", "12-NQ": number and symbol of a document, by the abbreviation of its kind. */
const SYMBOL =
  /^(?:so\s+)?\d{1,5}\s?[-_/](ttr|bc|nq|kh|qd|cv|tb|gm|hd|ct|bb|tt|ubnd|hdnd|tthdnd)(?=[-_/\s.]|$)[^\s]*/;
/** "01.BC-UBND": the first paper of a list, or number and symbol of a document with a full stop between them. */
const PERHAPS_SYMBOL = /^\d{1,5}\.(ttr|bc|nq|kh|qd|cv|tb|gm|hd|ct|bb|tt)[-_/]/;
/** A number with nothing but a blank behind it. */
const LOOSE = /^\d{1,3}\s+[a-z]/;

/**
 * Attaches the file `name` (a path in the folder) to one of the agenda's `numbers`: by the number at the beginning of
 * its folder's name, since numbering begins again in each folder, or else by that of its own name.
 * @param siblings how many files its folder holds, among which a number may be a serial one.
 */
export function attach(name: string, numbers: readonly string[], siblings = 1): Attachment {
  const stem = stemOf(name);
  const own = ownAttachment(name, numbers);
  if (/^0+(?!\d)/.test(stem)) return own;
  for (const folder of foldersOf(name)) {
    const outer = attachBy(folder, numbers);
    if (!('number' in outer)) continue;
    if (!('number' in own) || own.number === outer.number)
      return { status: 'attached', number: outer.number };
    if (own.number.startsWith(`${outer.number}.`)) return own;
    const serial =
      /^\d+$/.test(own.number) && Number(own.number) <= siblings && !new RegExp(`^${WORD}`).test(stem);
    if (serial) return { status: 'attached', number: outer.number };
    return { status: 'by-folder', number: outer.number, own: own.number };
  }
  return own;
}

function ownAttachment(name: string, numbers: readonly string[]): Attachment {
  const stem = stemOf(name);
  const symbol = SYMBOL.exec(stem)?.[0];
  if (symbol !== undefined)
    return { status: 'document-number', symbol: basename(name).slice(0, symbol.length) };
  const own = attachBy(stem, numbers);
  const loose = (LOOSE.test(stem) && documentKind(name) === 'other') || PERHAPS_SYMBOL.test(stem);
  const doubtful = own.status === 'attached' && loose;
  return doubtful ? { status: 'doubtful', number: own.number } : own;
}

/** Names of the folders that the file lies in, the nearest first, folded. */
function foldersOf(name: string): readonly string[] {
  return dirname(name)
    .split('/')
    .filter((folder) => folder !== '.')
    .map(fold)
    .toReversed();
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
  const sections = [...known].filter(([key]) => key.endsWith(`.${stated}`) && /^[a-z]/.test(key));
  if (sections.length === 1)
    return { status: 'attached-to-section', stated, number: sections[0]?.[1] ?? stated };
  const parent = /^\d+/.exec(stated)?.[0] ?? '';
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

/** The file's name as a title: "07-2-to-trinh_gia-dat.pdf" reads "To trinh gia dat"; the number of a document stays. */
export function titleFromName(name: string): string {
  const stem = basename(name, extname(name)).normalize('NFC');
  if (SYMBOL.test(fold(stem))) return stem;
  const words = stem
    .replace(/^(mục|nội dung|item|số)?[\s._-]*(?:[IVXLC]{1,7}\.)?\d{1,3}([._-]\d{1,2})*[\s._)–—-]+/iu, '')
    .replace(/[_\s-]+/g, ' ')
    .trim();
  const title = words === '' ? stem : words;
  return title.charAt(0).toLocaleUpperCase('vi') + title.slice(1);
}

function stemOf(name: string): string {
  return fold(basename(name, extname(name)));
}
