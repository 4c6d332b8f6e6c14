import { BY_SECRETARY, type May } from '../area.ts';

export const may = {
  WriteScript: BY_SECRETARY,
} satisfies May<'WriteScript'>;
