import { z } from 'zod';

/** What the reading worker is asked. */
export const TextJob = z.object({ path: z.string() });
export type TextJob = z.infer<typeof TextJob>;

/** What it answers: the words of each page, NFC, lines kept; a page that cannot be read has none. */
export const TextAnswer = z.object({ pages: z.array(z.string()).min(1).nullable() });
export type TextAnswer = z.infer<typeof TextAnswer>;
