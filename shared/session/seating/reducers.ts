import type { Reducers } from '../area.ts';

export const reducers = {
  SeatPlanSet: (state, { plan }) => ({ ...state, seatPlan: plan }),
} satisfies Reducers<'SeatPlanSet'>;
