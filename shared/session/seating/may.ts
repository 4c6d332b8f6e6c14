import { BY_SECRETARY, type May } from '../area.ts';

export const may = {
  SetSeatPlan: BY_SECRETARY,
} satisfies May<'SetSeatPlan'>;
