import type { ImportProblem } from '#shared/protocol/http.ts';
import { type Refusal, type RefusalCode, refusal } from '#shared/protocol/refusals.ts';
import { fillingOf } from '#shared/text/filling.ts';
import { AGENDA_PROBLEMS } from './problem-texts/agenda.ts';
import { DOCUMENT_PROBLEMS } from './problem-texts/documents.ts';
import { MEMBER_PROBLEMS } from './problem-texts/members.ts';
import { PEOPLE_PROBLEMS } from './problem-texts/people.ts';
import { SEAT_PROBLEMS } from './problem-texts/seats.ts';
import { SOURCE_PROBLEMS } from './problem-texts/source.ts';
import { TABLE_PROBLEMS } from './problem-texts/tables.ts';

/** What can be wrong, or worth a look, in an imported folder. */
const PROBLEMS = {
  ...SOURCE_PROBLEMS,
  ...TABLE_PROBLEMS,
  ...PEOPLE_PROBLEMS,
  ...MEMBER_PROBLEMS,
  ...AGENDA_PROBLEMS,
  ...DOCUMENT_PROBLEMS,
  ...SEAT_PROBLEMS,
};

export type ProblemCode = keyof typeof PROBLEMS;

/** Where a problem is. `file` is the name as people know it. */
export interface Place {
  readonly file: string;
  /** Row as Excel numbers it, from 1. */
  readonly row?: number;
  /** As `Table` labels it: "C (Tổ đại biểu)". */
  readonly cell?: string;
}

/** The problem `code` at `place`, its sentences filled with `params`. */
export function problem(
  code: ProblemCode,
  place: Place,
  params: Readonly<Record<string, string | number>> = {},
): ImportProblem {
  const { severity, ...sentences } = PROBLEMS[code];
  const fill = (language: 'vi' | 'en') =>
    sentences[language].replace(/\{(\w+)\}/g, (whole, name: string) =>
      fillingOf(name, params[name] ?? whole, language),
    );
  return { severity, ...positionOf(place), vi: fill('vi'), en: fill('en') };
}

/** An error that the rest of the system knows already, such as a PDF that cannot be opened. */
export function refusedFile(file: string, why: Refusal): ImportProblem {
  return refusedAt({ file }, why);
}

/** What the rest of the system would refuse, where it stands. */
export function refusedAt(place: Place, { vi, en }: Refusal): ImportProblem {
  return { severity: 'error', ...positionOf(place), vi, en };
}

/** The error `code` of the whole source. */
export function refusedSource(file: string, code: RefusalCode): ImportProblem {
  return refusedFile(file, refusal(code, { file }));
}

function positionOf({ file, row, cell }: Place): Pick<ImportProblem, 'file' | 'row' | 'cell'> {
  return { file, row: row ?? null, cell: cell ?? null };
}
