import { z } from 'zod';

/** An encoding from before Unicode: which letter a character stands for was a matter of its font. */
export const LegacyFont = z.enum(['tcvn3', 'tcvn3-capitals', 'vni']);
export type LegacyFont = z.infer<typeof LegacyFont>;

export const WorkbookCell = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  /** Midnight UTC of the day that is shown. */
  z.date(),
  z.null(),
  /** "#REF!": what a formula came to instead of a value. */
  z.object({ kind: z.literal('error'), code: z.string() }),
  /** A time of the day or a length of time, in minutes. */
  z.object({ kind: z.literal('time'), minutes: z.number() }),
]);
export type WorkbookCell = z.infer<typeof WorkbookCell>;

/** Cells joined into one, from 0, all four inclusive. What it shows lies in the cell at its top left. */
export const Merge = z.object({ top: z.int(), left: z.int(), bottom: z.int(), right: z.int() });
export type Merge = z.infer<typeof Merge>;

export const WorkbookSheet = z.object({
  name: z.string(),
  hidden: z.boolean(),
  grid: z.array(z.array(WorkbookCell)),
  merges: z.array(Merge),
  /** Rows with content that are not shown, as they are numbered there, from 1. */
  hiddenRows: z.array(z.int()),
  /** Text cells in a legacy font, from 0. */
  fonts: z.array(z.object({ row: z.int(), column: z.int(), font: LegacyFont })),
});
export type WorkbookSheet = z.infer<typeof WorkbookSheet>;
