import { z } from 'zod';
import { Merge, WorkbookCell } from './workbook/workbook-sheet.ts';

/** What the worker that reads tables is asked: the file at `path`, which people call `file`. */
export const TableJob = z.object({ kind: z.enum(['workbook', 'csv']), path: z.string(), file: z.string() });
export type TableJob = z.infer<typeof TableJob>;

const Problem = z.object({
  severity: z.enum(['error', 'warning']),
  file: z.string(),
  row: z.int().nullable(),
  cell: z.string().nullable(),
  vi: z.string(),
  en: z.string(),
});

/** A `Sheet`, as it crosses from the worker. */
const ReadSheet = z.object({
  name: z.string().nullable(),
  hidden: z.boolean(),
  grid: z.array(z.array(WorkbookCell)),
  merges: z.array(Merge),
  hiddenRows: z.array(z.int()),
  problems: z.array(Problem),
});

/** What it answers: every sheet, formulas by the values that were last seen; or what is wrong with the file. */
export const TableAnswer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('read'), sheets: z.array(ReadSheet) }),
  z.object({ status: z.literal('refused'), problem: Problem }),
]);
export type TableAnswer = z.infer<typeof TableAnswer>;
