import { refuse } from '../../protocol/refusals.ts';
import type { RegisterCommand } from '../../protocol/register/commands.ts';
import type { Deciders } from '../area.ts';
import { findSession, valid } from '../find.ts';
import { groundsOf } from '../grounds.ts';
import { onlyNew, saysTheSame } from '../repeated.ts';
import { rosterAt } from '../roster.ts';
import type { RegisterState } from '../state.ts';
import { decided, type RegisterDecision } from '../verdict.ts';

type SessionCommand =
  | 'PrepareSession'
  | 'CorrectSession'
  | 'StrikeSession'
  | 'ConveneSession'
  | 'ArchiveSession'
  | 'UnarchiveSession'
  | 'EnterSession';

export const deciders = {
  PrepareSession: (state, { session }) => {
    const { fresh, taken } = onlyNew((id) => findSession(state, id), [session]);
    if (taken) return refuse('id-taken', { id: taken });
    return decided(...fresh.map((one) => ({ type: 'SessionPrepared', v: 1, session: one }) as const));
  },
  EnterSession: (state, { session, stage }) => {
    const { fresh, taken } = onlyNew((id) => findSession(state, id), [session]);
    if (taken) return refuse('id-taken', { id: taken });
    return decided(...fresh.map((one) => ({ type: 'SessionEntered', v: 1, session: one, stage }) as const));
  },
  CorrectSession: (state, command) => {
    const { session } = command;
    const known = valid(findSession(state, session.id));
    if (!known) return refuse('unknown-session');
    if (saysTheSame(known, session)) return decided();
    if (known.stage !== 'preparing') return refuse('session-convened', { title: known.title });
    return decided({ type: 'SessionCorrected', v: 1, session, ...groundsOf(command) });
  },
  StrikeSession: (state, command) => {
    const known = findSession(state, command.sessionId);
    if (!known) return refuse('unknown-session');
    if (known.struck) return decided();
    if (known.stage !== 'preparing') return refuse('session-convened', { title: known.title });
    return decided({ type: 'SessionStruck', v: 1, sessionId: known.id, ...groundsOf(command) });
  },
  ConveneSession: conveneSession,
  ArchiveSession: (state, { sessionId }) => {
    const known = valid(findSession(state, sessionId));
    if (!known) return refuse('unknown-session');
    if (known.stage === 'archived') return decided();
    if (known.stage === 'preparing') return refuse('session-not-convened', { title: known.title });
    return decided({ type: 'SessionArchived', v: 1, sessionId });
  },
  UnarchiveSession: (state, command) => {
    const known = valid(findSession(state, command.sessionId));
    if (!known) return refuse('unknown-session');
    if (known.stage === 'preparing') return refuse('session-not-convened', { title: known.title });
    if (known.stage === 'convened') return decided();
    return decided({ type: 'SessionUnarchived', v: 1, sessionId: known.id, ...groundsOf(command) });
  },
} satisfies Deciders<SessionCommand>;

/** With the members of its first day, as whoever convenes it has seen them: another roster has to be looked at first. */
function conveneSession(
  state: RegisterState,
  command: Extract<RegisterCommand, { type: 'ConveneSession' }>,
): RegisterDecision {
  const { sessionId, total, suspended, reason } = command;
  const known = valid(findSession(state, sessionId));
  if (!known) return refuse('unknown-session');
  const members = [...command.members];
  if (known.stage !== 'preparing') {
    const same = known.convened && saysTheSame(known.convened, { members, total, suspended, reason });
    return same ? decided() : refuse('session-convened', { title: known.title });
  }
  const roster = rosterAt(state, known.bodyId, known.startsOn);
  const confirmed = new Set(members);
  const isSame = roster.length === members.length && roster.every((one) => confirmed.has(one.membershipId));
  if (!isSame) return refuse('roster-changed', { title: known.title });
  const present = roster.filter((one) => !one.suspended).length;
  if (total < present) return refuse('total-too-small', { total, present });
  return decided({ type: 'SessionConvened', v: 1, sessionId, members, total, suspended, reason });
}
