import type { LoggedEvent, SessionEvent } from '#shared/protocol/events.ts';
import type { Correction, Poll, SessionState } from '#shared/session/state.ts';

/** An entry of the log that was put right. */
interface Corrected {
  readonly seq: number;
  readonly event: SessionEvent;
  readonly correction: Correction;
  /** From 1, as the paper counts its corrections. */
  readonly number: number;
}

/**
 * Marks in a paper at what a later entry corrects: nobody is to read a wrong figure without being led to the right one. The log
 * itself keeps both.
 */
export class CorrectionMarks {
  readonly #corrected: readonly Corrected[];

  /** `corrections` as the paper lists and counts them; `log`: all entries of the session. */
  constructor(corrections: readonly Correction[], log: readonly LoggedEvent[]) {
    this.#corrected = correctedEntries(corrections, log);
  }

  /** " (đã được đính chính, xem phần Đính chính, số 1, số 3)" behind what rests on such an entry; '' where none was corrected. */
  at(restsOn: (event: SessionEvent, seq: number) => boolean): string {
    return mark(this.#corrected.filter(({ event, seq }) => restsOn(event, seq)));
  }

  /** Behind the question that was put. */
  ofQuestion({ id }: Pick<Poll, 'id'>): string {
    return this.at((event) => event.type === 'PollOpened' && event.pollId === id);
  }

  /** Behind what came of it. */
  ofCount({ id }: Pick<Poll, 'id'>): string {
    return this.at((event) => event.type !== 'PollOpened' && concerns(event, { id }));
  }

  /** Behind a correction that was itself put right. */
  ofCorrection({ seq }: Pick<Correction, 'seq'>): string {
    return mark(this.#corrected.filter(({ correction }) => correction.correctsSeq === seq));
  }
}

/** The corrections of `poll` alone, for its own papers. */
export function correctionsOf(
  poll: Pick<Poll, 'id'>,
  { corrections }: Pick<SessionState, 'corrections'>,
  log: readonly LoggedEvent[],
): readonly Correction[] {
  return correctedEntries(corrections, log)
    .filter(({ event }) => concerns(event, poll))
    .map(({ correction }) => correction);
}

function correctedEntries(
  corrections: readonly Correction[],
  log: readonly LoggedEvent[],
): readonly Corrected[] {
  if (corrections.length === 0) return [];
  const entries = new Map(log.map((entry) => [entry.seq, entry]));
  return corrections.flatMap((correction, index) => {
    const entry = rootOf(entries, correction.correctsSeq);
    return entry ? [{ seq: entry.seq, event: entry.event, correction, number: index + 1 }] : [];
  });
}

/** The entry itself; of a correction, the one that was wrong at first. */
function rootOf(entries: ReadonlyMap<number, LoggedEvent>, seq: number): LoggedEvent | undefined {
  const entry = entries.get(seq);
  // Each corrects an earlier one.
  return entry?.event.type === 'EntryCorrected' ? rootOf(entries, entry.event.correctsSeq) : entry;
}

function concerns(event: SessionEvent, { id }: Pick<Poll, 'id'>): boolean {
  return 'pollId' in event && event.pollId === id;
}

function mark(found: readonly Corrected[]): string {
  if (found.length === 0) return '';
  return ` (đã được đính chính, xem phần Đính chính, ${found.map(({ number }) => `số ${number}`).join(', ')})`;
}
