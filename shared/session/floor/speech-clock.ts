import type { Instant } from '../../protocol/ids.ts';
import type { SpeechProgress, SpeechTime } from '../state.ts';

/*
 * The clock of a speech. It is made of entries alone (called, paused, resumed, time added, ended), so that every screen shows the same, also
 * after a reload or after the server was killed. Times are whole milliseconds.
 */

export interface SpeechClock {
  readonly spokenMs: number;
  /** null: no time was set, as up to 0.3.0. */
  readonly allowedMs: number | null;
  readonly running: boolean;
  /** Whether all of its time has been taken. */
  readonly over: boolean;
}

export type SpokenProgress = Extract<SpeechProgress, { status: 'called' | 'done' }>;

/** The last so many milliseconds are announced; of a short speech a quarter. */
const WARNING_MS = 30_000;

/** `now`: the server's clock, in milliseconds since the epoch. What has ended stands still. */
export function speechClock(progress: SpokenProgress, now: number): SpeechClock {
  const until = progress.status === 'done' ? Date.parse(progress.endedAt) : now;
  const spokenMs = spokenUntil(progress.time, until);
  const { allowedSeconds, runningSince } = progress.time;
  const allowedMs = allowedSeconds === null ? null : allowedSeconds * 1000;
  return {
    spokenMs,
    allowedMs,
    running: progress.status === 'called' && runningSince !== null,
    over: allowedMs !== null && spokenMs >= allowedMs,
  };
}

/** A server clock that was set back takes nothing away. */
function spokenUntil({ spokenMs, runningSince }: SpeechTime, until: number): number {
  return runningSince === null ? spokenMs : spokenMs + Math.max(0, until - Date.parse(runningSince));
}

/** The clock stands still from `at` on; the same where it does already. */
export function pausedAt(time: SpeechTime, at: Instant): SpeechTime {
  return { ...time, spokenMs: spokenUntil(time, Date.parse(at)), runningSince: null };
}

/** How a clock is to be shown: `left` counts down, `over` and `spoken` (where no time was set) up. Whole seconds. */
export interface ClockFace {
  readonly phase: 'left' | 'warning' | 'over' | 'spoken';
  readonly seconds: number;
  readonly running: boolean;
}

export function clockFace({ spokenMs, allowedMs, running }: SpeechClock): ClockFace {
  if (allowedMs === null) return { phase: 'spoken', seconds: Math.floor(spokenMs / 1000), running };
  const leftMs = allowedMs - spokenMs;
  if (leftMs <= 0) return { phase: 'over', seconds: Math.floor((spokenMs - allowedMs) / 1000), running };
  const warning = leftMs <= Math.min(WARNING_MS, allowedMs / 4);
  return { phase: warning ? 'warning' : 'left', seconds: Math.ceil(leftMs / 1000), running };
}

/** Milliseconds until the face of a running clock changes; null while it stands still. */
export function msToNextFace({ spokenMs, allowedMs, running }: SpeechClock): number | null {
  if (!running) return null;
  // Down or up, it changes whenever a whole second is spoken, or left.
  const offset = allowedMs === null ? 0 : allowedMs % 1000;
  const past = (((spokenMs - offset) % 1000) + 1000) % 1000;
  return 1000 - past;
}
