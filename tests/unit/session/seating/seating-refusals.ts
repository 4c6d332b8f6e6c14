import type { Actor } from '#shared/protocol/events.ts';
import type { RefusalCode } from '#shared/protocol/refusals.ts';
import type { CoreCommand } from '#shared/session/core-command.ts';
import { aSitting, type SessionStory } from '../builder.ts';
import { seatPlan } from '../samples.ts';

const set = (plan: ReturnType<typeof seatPlan>) => ({ type: 'SetSeatPlan', plan }) as const;
const many = Array.from({ length: 20 }, (_, row) =>
  Array.from({ length: 101 }, (_, place) => `${row + 1}/${place + 1}`),
);
const [hall] = seatPlan([['A1', 'A2']]).parts;
const [again] = seatPlan([['B1']]).parts;

/** What is refused of a plan, and where. */
export const SEATING_REFUSALS: readonly (readonly [
  string,
  SessionStory,
  CoreCommand,
  RefusalCode,
  Actor?,
])[] = [
  ['a plan after the closing', aSitting().ended(), set(seatPlan()), 'session-closed'],
  ['a plan without a seat', aSitting(), set(seatPlan([['', '']])), 'seat-plan-empty'],
  ['more seats than any room has', aSitting(), set(seatPlan(many)), 'seat-plan-too-large'],
  ['a seat twice, written otherwise', aSitting(), set(seatPlan([['A1', 'A 01']])), 'seat-twice-in-plan'],
  [
    'a seat on another',
    aSitting(),
    set({ parts: [hall, again].flatMap((part) => part ?? []) }),
    'seats-overlap',
  ],
];
