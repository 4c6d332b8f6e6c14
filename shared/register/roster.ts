import type { CalendarDay } from '../protocol/ids.ts';
import type { BodyKind } from '../protocol/register/bodies.ts';
import type { BodyId, MembershipId, PersonId } from '../protocol/register/ids.ts';
import type { Post } from '../protocol/register/people.ts';
import { compareNames, compareText } from '../text/names.ts';
import { includes } from './days.ts';
import { findPerson, valid } from './find.ts';
import { daysOfMembership } from './lasting.ts';
import { nameOn } from './people/names.ts';
import type { Body, Membership, RegisterState } from './state.ts';

/** Somebody who is a member of a body on a day, as they are called and placed on that day. */
export interface RosterMember {
  readonly membershipId: MembershipId;
  readonly personId: PersonId;
  readonly name: string;
  readonly distinction: string;
  readonly title: string;
  readonly post: Post;
  readonly constituency: string;
  readonly seat: string;
  /** Groups and committees of the body that they are in; in the order of the register. */
  readonly groups: readonly Unit[];
  readonly committees: readonly Unit[];
  readonly suspended: boolean;
}

type Unit = Pick<Body, 'id' | 'name'>;

/**
 * Who is a member of the body on `day`, in Vietnamese order of names. Who joins or leaves from a later day on changes nothing of it;
 * what was corrected, or struck as a mistake, does.
 */
export function rosterAt(state: RegisterState, id: BodyId, day: CalendarDay): readonly RosterMember[] {
  const groups = unitsOn(state, id, 'group', day);
  const committees = unitsOn(state, id, 'committee', day);
  return membersOn(state, id, day)
    .flatMap((membership): RosterMember | [] => {
      const person = valid(findPerson(state, membership.personId));
      if (!person) return [];
      const { distinction, title } = person;
      const { id: membershipId, personId, post, constituency, seat } = membership;
      const isIn = ({ members }: UnitOn) => members.has(personId);
      return {
        membershipId,
        personId,
        name: nameOn(person, day),
        distinction,
        title,
        post,
        constituency,
        seat,
        groups: groups.filter(isIn).map(({ unit }) => unit),
        committees: committees.filter(isIn).map(({ unit }) => unit),
        suspended: isSuspended(membership, day),
      };
    })
    .sort(
      (one, other) =>
        compareNames(one.name, other.name) ||
        compareText(one.distinction, other.distinction) ||
        compareText(one.personId, other.personId),
    );
}

export function isSuspended({ suspensions }: Membership, day: CalendarDay): boolean {
  return suspensions.some(({ from, restored }) => from <= day && (restored === null || day < restored.from));
}

function membersOn(state: RegisterState, id: BodyId, day: CalendarDay): readonly Membership[] {
  return state.memberships.filter(
    (one) => one.bodyId === id && !one.struck && includes(daysOfMembership(state, one), day),
  );
}

interface UnitOn {
  readonly unit: Unit;
  readonly members: ReadonlySet<PersonId>;
}

function unitsOn(state: RegisterState, parent: BodyId, kind: BodyKind, day: CalendarDay): readonly UnitOn[] {
  return state.bodies
    .filter((body) => body.parent === parent && body.kind === kind && !body.struck)
    .map(({ id, name }) => ({
      unit: { id, name },
      members: new Set(membersOn(state, id, day).map(({ personId }) => personId)),
    }));
}
