import type { Actor } from '../protocol/events.ts';
import { type Refusal, refusal } from '../protocol/refusals.ts';
import { may as agenda } from '../session/agenda/may.ts';
import type { AnyCommand, AnyCommandType, May, Permission } from '../session/area.ts';
import { may as attendance } from '../session/attendance/may.ts';
import { may as conflicts } from '../session/conflicts/may.ts';
import { may as documents } from '../session/documents/may.ts';
import { may as floor } from '../session/floor/may.ts';
import { may as groups } from '../session/groups/may.ts';
import { may as guests } from '../session/guests/may.ts';
import { may as imports } from '../session/imports/may.ts';
import { may as members } from '../session/members/may.ts';
import { may as polls } from '../session/polls/may.ts';
import { may as questioning } from '../session/questioning/may.ts';
import { may as record } from '../session/record/may.ts';
import { may as rules } from '../session/rules/may.ts';
import { may as script } from '../session/script/may.ts';
import { may as seating } from '../session/seating/may.ts';
import { may as sitting } from '../session/sitting/may.ts';
import type { SessionState } from '../session/state.ts';
import type { ActingCapacity, Capacity } from './capacity.ts';

/**
 * Who may give which command of a session: the one table that server, screens and verifier ask. Of the register's commands it is asked
 * in shared/register/permissions.ts; of routes and messages in routes.ts and messages.ts beside this.
 */
export const COMMANDS: May<AnyCommandType> = {
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

/** As what somebody who has the capacities `held` gives a command, and is named with it on record; null: they may not. */
export function capacityFor(type: AnyCommandType, held: readonly Capacity[]): ActingCapacity | null {
  return COMMANDS[type].capacities.find((capacity) => held.some((own) => own === capacity)) ?? null;
}

/** What somebody is told who has none of the capacities in which a command may be given. */
export function refusedCommand(type: AnyCommandType): Refusal {
  return refusal(COMMANDS[type].otherwise ?? 'not-permitted', { what: type });
}

/** Whether commands of this type may be given in a capacity at all. */
export function isPermittedAs(capacity: ActingCapacity, type: AnyCommandType): boolean {
  return COMMANDS[type].capacities.includes(capacity);
}

/** Why `actor` may not give `command` in `state`; null: they may. What would come of it is not asked here. */
export function whyNotPermitted(state: SessionState, command: AnyCommand, actor: Actor): Refusal | null {
  if (!isPermittedAs(actor.capacity, command.type)) return refusedCommand(command.type);
  return whyNotThisOne(state, command, actor);
}

/** The same for entries of versions up to 0.3.0, of which only this was looked at again: in which capacity, their server had asked. */
export function whyNotThisOne(state: SessionState, command: AnyCommand, actor: Actor): Refusal | null {
  return askWhyNot(command.type, state, command, actor);
}

function askWhyNot<T extends AnyCommandType>(
  type: T,
  state: SessionState,
  command: Extract<AnyCommand, { type: T }>,
  actor: Actor,
): Refusal | null {
  const permission: Permission<T> = COMMANDS[type];
  return permission.whyNot?.(state, command, actor) ?? null;
}
