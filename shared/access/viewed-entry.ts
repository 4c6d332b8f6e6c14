import type { LoggedEvent } from '../protocol/events.ts';
import type { Instant, PollId } from '../protocol/ids.ts';
import type { PollEnding, Turnout } from '../session/state.ts';

/** A poll's end, for those who are not told its result yet. Stands in the place of `PollClosed`. */
interface PollEnded {
  readonly type: 'PollEnded';
  readonly v: 1;
  readonly pollId: PollId;
  readonly by: PollEnding['closedBy'];
  /** null where the number of ballots is itself part of a count by hand. */
  readonly turnout: Turnout | null;
}

/** An announcement together with what it announces. Stands in the place of `PollResultAnnounced`. */
interface PollResultReleased {
  readonly type: 'PollResultReleased';
  readonly v: 1;
  readonly pollId: PollId;
  readonly ending: PollEnding;
}

/** How far a count by hand has come, without its numbers. Stands in the place of its entry and its rejection. */
interface ManualCountMoved {
  readonly type: 'ManualCountMoved';
  readonly v: 1;
  readonly pollId: PollId;
  readonly stage: 'to-confirm' | 'recounting';
}

/** The place of an entry in the log whose content is not for this viewer. */
interface EntryWithheld {
  readonly type: 'EntryWithheld';
  readonly v: 1;
}

/** What travels instead of an event of the log; never written to it. */
export type ViewEvent = PollEnded | PollResultReleased | ManualCountMoved | EntryWithheld;

/** An entry of the log as one class of viewers is told it. `seq` counts without gaps for everybody. */
export type ViewedEntry =
  | LoggedEvent
  | {
      readonly seq: number;
      readonly at: Instant;
      readonly actor: LoggedEvent['actor'];
      readonly event: ViewEvent;
    };

const INSTEAD: Readonly<Record<ViewEvent['type'], true>> = {
  PollEnded: true,
  PollResultReleased: true,
  ManualCountMoved: true,
  EntryWithheld: true,
};

/** Whether the entry is told as it stands in the log. */
export function isLogged(entry: ViewedEntry): entry is LoggedEvent {
  return !(entry.event.type in INSTEAD);
}
