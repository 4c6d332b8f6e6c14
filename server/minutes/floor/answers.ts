import { speechClock } from '#shared/session/floor/speech-clock.ts';
import type { AnswerTurn, SessionState } from '#shared/session/state.ts';

/** A time that an official had the floor, as papers tell it: in the minutes, the sums and the table of speeches alike. */
export interface Answer {
  readonly turn: AnswerTurn;
  readonly calledAt: string;
  /** Whole seconds, pauses left out; null while it goes on. */
  readonly seconds: number | null;
  readonly allowedSeconds: number | null;
}

/** In the order of the calls. */
export function answersOf({ answers }: Pick<SessionState, 'answers'>): readonly Answer[] {
  return answers.map((turn) => {
    const { calledAt, status, time } = turn.progress;
    const { spokenMs } = speechClock(turn.progress, Date.parse(calledAt));
    return {
      turn,
      calledAt,
      seconds: status === 'done' ? Math.round(spokenMs / 1000) : null,
      allowedSeconds: time.allowedSeconds,
    };
  });
}

/** By how many whole seconds somebody spoke longer than allowed; null where it is not over, or nothing was allowed. */
export function overtime({
  seconds,
  allowedSeconds,
}: Pick<Answer, 'seconds' | 'allowedSeconds'>): number | null {
  return seconds === null || allowedSeconds === null ? null : Math.max(0, seconds - allowedSeconds);
}
