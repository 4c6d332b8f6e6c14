import type { LoggedRegisterEvent, RegisterEvent, RegisterEventOf } from '../protocol/register/events.ts';
import type { Moment, Reducers, RegisterEventType } from './area.ts';
import { reducers as bodies } from './bodies/reducers.ts';
import { mustBeKnown } from './event-versions.ts';
import { reducers as members } from './members/reducers.ts';
import { reducers as office } from './office/reducers.ts';
import { reducers as people } from './people/reducers.ts';
import { reducers as record } from './record/reducers.ts';
import { reducers as sessions } from './sessions/reducers.ts';
import { reducers as staff } from './staff/reducers.ts';
import type { RegisterState } from './state.ts';
import { reducers as templates } from './templates/reducers.ts';
import { reducers as terms } from './terms/reducers.ts';

const REDUCERS: Reducers<RegisterEventType> = {
  ...office,
  ...people,
  ...bodies,
  ...terms,
  ...members,
  ...staff,
  ...sessions,
  ...templates,
  ...record,
};

/**
 * The register after `entry`. Total and pure: an event that was accepted once is never refused here.
 * @throws RangeError when `entry` is not the next one.
 * @throws UnknownRegisterEvent when a later version of this product made it.
 */
export function evolveRegister(state: RegisterState, entry: LoggedRegisterEvent): RegisterState {
  if (entry.seq !== state.seq + 1) {
    throw new RangeError(`event ${entry.seq} does not follow ${state.seq}`);
  }
  mustBeKnown(entry.event);
  return { ...after(state, entry.event, entry), seq: entry.seq };
}

/** What an event makes of the register, wherever it will come to stand. */
export function after(state: RegisterState, event: RegisterEvent, moment: Moment): RegisterState {
  return reduce(state, event.type, event, moment);
}

function reduce<T extends RegisterEventType>(
  state: RegisterState,
  type: T,
  event: RegisterEventOf<T>,
  moment: Moment,
): RegisterState {
  return REDUCERS[type](state, event, moment);
}
