import type { May } from '../area.ts';

export const may = { RenameOffice: 'administrators' } satisfies May<'RenameOffice'>;
