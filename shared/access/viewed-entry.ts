import type { LoggedEvent } from '../protocol/events.ts';
import type { Question } from '../session/state.ts';

/** The place of an entry in the log whose content is not for this viewer. It stays so: what is released comes as a new entry. */
export interface SealedEntry {
  readonly seq: number;
  /** The salted commitment to its text (shared/archive/chain.ts); null in a log that has none. */
  readonly sealed: string | null;
}

/**
 * A question together with how far it has come. Only ever told, in logs of versions up to 0.3.0, in the place of the answer to a
 * question that had not been taken up: never written.
 */
export interface QuestionReleased {
  readonly type: 'QuestionReleased';
  readonly v: 1;
  readonly question: Question;
}

/** An entry with the event that this viewer is told. */
export type OpenEntry = Omit<LoggedEvent, 'event'> & {
  readonly event: LoggedEvent['event'] | QuestionReleased;
};

/** An entry of the log as one viewer is told it. `seq` counts without gaps for everybody. */
export type ViewedEntry = OpenEntry | SealedEntry;

export function isSealed(entry: ViewedEntry): entry is SealedEntry {
  return 'sealed' in entry;
}

/** The entries that stand in the log as they are told here. */
export function loggedAmong(entries: readonly ViewedEntry[]): readonly LoggedEvent[] {
  return entries.flatMap((entry) => {
    if (isSealed(entry)) return [];
    const { event, ...place } = entry;
    return event.type === 'QuestionReleased' ? [] : [{ ...place, event }];
  });
}
