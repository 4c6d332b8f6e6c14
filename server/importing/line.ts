import type { z } from 'zod';
import type { ImportProblem } from '#shared/protocol/http.ts';
import { type Cell, cellText, isError } from './cell-text.ts';
import { type Place, problem } from './problems.ts';

/** One line of text in a cell, checked against the schema of the record that it goes into. */
export interface Line {
  readonly text: string;
  readonly problems: readonly ImportProblem[];
}

/** Reads `cell` as a line of at most as many characters, and at least, as `schema` states. */
export function readLine(cell: Cell, schema: z.ZodString, place: Place): Line {
  if (isError(cell)) return { text: '', problems: [problem('cell-error', place, { error: cell.code })] };
  const text = cellText(cell);
  if (text === '' && (schema.minLength ?? 0) > 0) {
    return { text, problems: [problem('cell-missing', place)] };
  }
  const max = schema.maxLength ?? Number.POSITIVE_INFINITY;
  if (text.length > max) {
    return { text: '', problems: [problem('cell-too-long', place, { length: text.length, max })] };
  }
  return { text, problems: [] };
}
