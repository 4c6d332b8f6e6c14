import { isSealed, type ViewedEntry } from '../access/viewed-entry.ts';
import { reducers as agenda } from './agenda/reducers.ts';
import type { AnyEvent, AnyEventType, Moment, Reducers } from './area.ts';
import { reducers as attendance } from './attendance/reducers.ts';
import { reducers as conflicts } from './conflicts/reducers.ts';
import { reducers as documents } from './documents/reducers.ts';
import { mustBeKnown } from './event-versions.ts';
import { reducers as floor } from './floor/reducers.ts';
import { reducers as groups } from './groups/reducers.ts';
import { reducers as guests } from './guests/reducers.ts';
import { reducers as members } from './members/reducers.ts';
import { reducers as polls } from './polls/reducers.ts';
import { reducers as questioning } from './questioning/reducers.ts';
import { reducers as record } from './record/reducers.ts';
import { reducers as rules } from './rules/reducers.ts';
import { reducers as script } from './script/reducers.ts';
import { reducers as seating } from './seating/reducers.ts';
import { reducers as sitting } from './sitting/reducers.ts';
import type { SessionState } from './state.ts';

const REDUCERS: Reducers<AnyEventType> = {
  ...sitting,
  ...members,
  ...guests,
  ...attendance,
  ...agenda,
  ...documents,
  ...conflicts,
  ...floor,
  ...groups,
  ...questioning,
  ...rules,
  ...polls,
  ...record,
  ...script,
  ...seating,
};

/**
 * The state after `entry`. Total and pure: an event that was accepted once is never refused here.
 * Entries as a viewer is told them (shared/access) lead to the state as that viewer may know it.
 * Unchanged parts keep their identity, so that screens redraw only what changed.
 * @throws RangeError when `entry` is not the next one; a gap must be fetched, never skipped.
 * @throws UnknownEvent when a later version of this product made it.
 */
export function evolve(state: SessionState, entry: ViewedEntry): SessionState {
  if (entry.seq !== state.seq + 1) {
    throw new RangeError(`event ${entry.seq} does not follow ${state.seq}`);
  }
  if (isSealed(entry)) return { ...state, seq: entry.seq };
  mustBeKnown(entry.event);
  return { ...reduce(state, entry.event.type, entry.event, entry), seq: entry.seq };
}

function reduce<T extends AnyEventType>(
  state: SessionState,
  type: T,
  event: Extract<AnyEvent, { type: T }>,
  moment: Moment,
): SessionState {
  return REDUCERS[type](state, event, moment);
}
