import { whyNotPermitted, whyNotThisOne } from '../access/permitted.ts';
import type { Actor } from '../protocol/events.ts';
import type { Instant } from '../protocol/ids.ts';
import { deciders as agenda } from './agenda/deciders.ts';
import type { Asked, Deciders } from './area.ts';
import { deciders as attendance } from './attendance/deciders.ts';
import { deciders as conflicts } from './conflicts/deciders.ts';
import type { CoreCommand, CoreCommandType } from './core-command.ts';
import { deciders as documents } from './documents/deciders.ts';
import { deciders as floor } from './floor/deciders.ts';
import { deciders as groups } from './groups/deciders.ts';
import { deciders as guests } from './guests/deciders.ts';
import { deciders as imports } from './imports/deciders.ts';
import { deciders as members } from './members/deciders.ts';
import { deciders as polls } from './polls/deciders.ts';
import { deciders as questioning } from './questioning/deciders.ts';
import { deciders as record } from './record/deciders.ts';
import { deciders as rules } from './rules/deciders.ts';
import { deciders as script } from './script/deciders.ts';
import { deciders as seating } from './seating/deciders.ts';
import { deciders as sitting } from './sitting/deciders.ts';
import type { SessionState } from './state.ts';
import { stricterRefusal } from './stricter-rules.ts';
import type { Decision } from './verdict.ts';

const DECIDERS: Deciders<CoreCommandType> = {
  ...sitting,
  ...imports,
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
 * The rules of a session: what `command`, given by `actor` at `at` (server time), leads to, where they may give it. Pure.
 */
export function decide(state: SessionState, command: CoreCommand, at: Instant, actor: Actor): Decision {
  const refusal = whyNotPermitted(state, command, actor) ?? stricterRefusal(state, command);
  return refusal ? { ok: false, refusal } : decideBy(state, command.type, command, { at, actor });
}

/** The same by the rules of versions up to 0.3.0, for the verifier of their logs. */
export function decideAsBefore(
  state: SessionState,
  command: CoreCommand,
  at: Instant,
  actor: Actor,
): Decision {
  const refusal = whyNotThisOne(state, command, actor);
  return refusal ? { ok: false, refusal } : decideBy(state, command.type, command, { at, actor });
}

function decideBy<T extends CoreCommandType>(
  state: SessionState,
  type: T,
  command: Extract<CoreCommand, { type: T }>,
  asked: Asked,
): Decision {
  return DECIDERS[type](state, command, asked);
}
