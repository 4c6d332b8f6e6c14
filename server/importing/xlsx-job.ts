import { z } from 'zod';

/** What the spreadsheet worker is asked. */
export const XlsxJob = z.object({ path: z.string() });
export type XlsxJob = z.infer<typeof XlsxJob>;

/** What it answers: the cells of every sheet, formulas by the values that Excel last saw. */
export const XlsxAnswer = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('read'),
    grids: z.array(z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.date(), z.null()])))),
  }),
  z.object({ status: z.literal('unreadable'), row: z.int().nullable() }),
]);
export type XlsxAnswer = z.infer<typeof XlsxAnswer>;
