import type { May } from '../area.ts';

export const may = { ImportMembers: 'administrators' } satisfies May<'ImportMembers'>;
