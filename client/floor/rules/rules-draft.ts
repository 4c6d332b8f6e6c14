import {
  type FloorRules,
  MAX_SPEECH_SECONDS,
  MIN_SPEECH_SECONDS,
  type QueueOrder,
  type SpokenKind,
} from '#shared/protocol/floor.ts';
import { DEFAULT_ANSWER_SECONDS } from '#shared/session/floor/default-rules.ts';
import { formatCountdown } from '../../ui/countdown.ts';
import { secondsOf } from './minutes-text.ts';

/** Whatever has a time of its own: the kinds of speech, and the answer of an official. */
export type TimedKind = SpokenKind | 'answer';

/** In the order in which councils write them. */
export const TIMED_KINDS = [
  'main',
  'again',
  'rebuttal',
  'interposed',
  'point-of-order',
  'explanation',
  'answer',
] as const satisfies readonly TimedKind[];

/** Times and order as they are being written: each time as "7:00". */
export interface RulesDraft {
  readonly times: Readonly<Record<TimedKind, string>>;
  readonly order: QueueOrder;
}

/** How long a speech of that kind may take, in seconds. */
export function timeOf({ seconds }: FloorRules, kind: TimedKind): number {
  return seconds[kind] ?? DEFAULT_ANSWER_SECONDS;
}

export function draftOfRules(rules: FloorRules): RulesDraft {
  const times = Object.fromEntries(TIMED_KINDS.map((kind) => [kind, formatCountdown(timeOf(rules, kind))]));
  return { times: times as RulesDraft['times'], order: rules.order };
}

/** null where one of the times is none. */
export function rulesIn({ times, order }: RulesDraft): FloorRules | null {
  const seconds: Partial<Record<TimedKind, number>> = {};
  for (const kind of TIMED_KINDS) {
    const read = secondsOf(times[kind], MIN_SPEECH_SECONDS, MAX_SPEECH_SECONDS);
    if (read === null) return null;
    seconds[kind] = read;
  }
  return { seconds: seconds as FloorRules['seconds'], order };
}
