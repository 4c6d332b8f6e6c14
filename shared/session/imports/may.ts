import type { May } from '../area.ts';

export const may = {
  /** The server sets a session up with one; an administrator takes members over from the register. */
  ApplyImport: { capacities: ['secretary', 'administrator', 'system'] },
} satisfies May<'ApplyImport'>;
