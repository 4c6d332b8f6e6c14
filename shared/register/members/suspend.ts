import { refuse } from '../../protocol/refusals.ts';
import type { RegisterCommand } from '../../protocol/register/commands.ts';
import { findMembership, findPerson, valid } from '../find.ts';
import { groundsOf, sameGrounds } from '../grounds.ts';
import type { Membership, RegisterState } from '../state.ts';
import { decided, type RegisterDecision } from '../verdict.ts';

type CommandOf<T extends RegisterCommand['type']> = Extract<RegisterCommand, { type: T }>;

/** The member's rights rest from that day on; they stay a member. */
export function suspendMember(state: RegisterState, command: CommandOf<'SuspendMember'>): RegisterDecision {
  const { membershipId, from } = command;
  const known = valid(findMembership(state, membershipId));
  if (!known) return refuse('unknown-membership');
  const last = known.suspensions.at(-1);
  if (last && last.from === from && sameGrounds(last, command)) return decided();
  if (last && (!last.restored || from < last.restored.from)) {
    return refuse('suspended-already', { name: nameOf(state, known) });
  }
  return decided({ type: 'MemberSuspended', v: 1, membershipId, from, ...groundsOf(command) });
}

/** From that day on the rights hold again. From the first day of the suspension: it never held. */
export function restoreMember(state: RegisterState, command: CommandOf<'RestoreMember'>): RegisterDecision {
  const { membershipId, from } = command;
  const known = valid(findMembership(state, membershipId));
  if (!known) return refuse('unknown-membership');
  const name = nameOf(state, known);
  const last = known.suspensions.at(-1);
  if (!last) return refuse('not-suspended', { name });
  if (last.restored) {
    const same = last.restored.from === from && sameGrounds(last.restored, command);
    return same ? decided() : refuse('not-suspended', { name });
  }
  if (from < last.from) return refuse('days-reversed', { name });
  return decided({ type: 'MemberRestored', v: 1, membershipId, from, ...groundsOf(command) });
}

function nameOf(state: RegisterState, { personId }: Membership): string {
  return findPerson(state, personId)?.name ?? personId;
}
