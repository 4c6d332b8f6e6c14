import type { AsCommands, Deciders } from '../area.ts';
import { setSeatPlan } from './setting-the-plan.ts';

export const deciders = {
  SetSeatPlan: (state, { plan }) => setSeatPlan(state, plan),
} satisfies Deciders<'SetSeatPlan'>;

export const asCommands = {
  SeatPlanSet: ({ plan }) => ({ type: 'SetSeatPlan', plan }),
} satisfies AsCommands<'SeatPlanSet'>;
