import { isDeepStrictEqual } from 'node:util';
import { RegisterCommand } from '#shared/protocol/register/commands.ts';
import type { LoggedRegisterEvent, RegisterEvent } from '#shared/protocol/register/events.ts';
import type { Moment } from '#shared/register/area.ts';
import { asRegisterCommand } from '#shared/register/as-command.ts';
import type { RegisterCoreCommand } from '#shared/register/core-command.ts';
import { decideAlone } from '#shared/register/decide.ts';
import { evolveRegister } from '#shared/register/evolve.ts';
import { whyNotGive } from '#shared/register/permissions.ts';
import { whyNotWhole } from '#shared/register/rules.ts';
import type { RegisterState } from '#shared/register/state.ts';
import { dayOf } from '#shared/text/dates.ts';

/** The register after entries that hold; or the number of the first that does not. */
export type Judged = { readonly state: RegisterState } | { readonly unfounded: number };

/**
 * Whether entries that were appended together could follow on `state`, by the same rules by which the server decides: commands of whoever
 * caused them lead to these very events, one after another, and the register holds together after all of them.
 */
export function judgeTogether(before: RegisterState, entries: readonly LoggedRegisterEvent[]): Judged {
  const events = entries.map(({ event }) => event);
  let state = before;
  for (let place = 0; place < entries.length; ) {
    const entry = entries[place];
    if (!entry) break;
    const count = decidedFrom(state, events.slice(place), entry);
    if (count === null) return { unfounded: entry.seq };
    state = entries.slice(place, place + count).reduce(evolveRegister, state);
    place += count;
  }
  const last = entries.at(-1);
  return last && whyNotWhole(state) ? { unfounded: last.seq } : { state };
}

/** How many of `events` one command led to, from the first on; null where none did. */
function decidedFrom(state: RegisterState, events: readonly RegisterEvent[], moment: Moment): number | null {
  for (const { command, count } of readingsOf(events)) {
    if (!mayGive(state, command, moment)) continue;
    const decision = decideAlone(state, command, moment);
    if (decision.ok && isDeepStrictEqual(decision.events, events.slice(0, count))) return count;
  }
  return null;
}

interface Reading {
  readonly command: RegisterCoreCommand;
  readonly count: number;
}

/** The commands that may have led to the first of `events`, and to some behind it. */
function readingsOf(events: readonly RegisterEvent[]): readonly Reading[] {
  const [first] = events;
  if (!first) return [];
  if (first.type === 'OfficeFounded') return foundingOf(first, events);
  const alone = asRegisterCommand(first);
  return [...(alone ? [{ command: alone, count: 1 }] : []), ...endingsOf(events)];
}

function foundingOf(
  { name }: Extract<RegisterEvent, { type: 'OfficeFounded' }>,
  [, people, body, staff]: readonly RegisterEvent[],
): readonly Reading[] {
  if (people?.type !== 'PeopleAdded' || body?.type !== 'BodyAdded' || staff?.type !== 'StaffAppointed')
    return [];
  const [administrator] = people.people;
  if (!administrator) return [];
  const { id: appointmentId } = staff.appointment;
  const command = { type: 'FoundOffice', name, body: body.body, administrator, appointmentId } as const;
  return [{ command, count: 4 }];
}

/** A body or a term that ended with all that was in force in it: members first, it itself last. */
function endingsOf(events: readonly RegisterEvent[]): readonly Reading[] {
  return events.flatMap((event, place): Reading[] => {
    const count = place + 1;
    switch (event.type) {
      case 'BodyEnded': {
        const { bodyId, until, source, reason } = event;
        return [{ command: { type: 'EndBody', bodyId, until, source, reason, withMembers: true }, count }];
      }
      case 'TermEnded': {
        const { termId, until, source, reason } = event;
        return [{ command: { type: 'EndTerm', termId, until, source, reason, withMembers: true }, count }];
      }
      default:
        return [];
    }
  });
}

/** What nobody may command, the server itself does. */
function mayGive(state: RegisterState, command: RegisterCoreCommand, { at, actor }: Moment): boolean {
  const given = RegisterCommand.safeParse(command);
  if (!given.success) return actor.capacity === 'system';
  return whyNotGive(state, actor, given.data, dayOf(at)) === null;
}
