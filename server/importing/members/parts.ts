import type { BodyKind } from '#shared/protocol/register/bodies.ts';
import type { BodyId, PersonId } from '#shared/protocol/register/ids.ts';
import { includes } from '#shared/register/days.ts';
import { daysOfBody, daysOfMembership } from '#shared/register/lasting.ts';
import type { Body, Membership } from '#shared/register/state.ts';
import { namesIn } from '../delegate-groups.ts';
import { mayBeOne, spelledAlike } from '../known-groups.ts';
import type { StatedMember } from './read-members.ts';
import type { Compared, Who } from './who.ts';

/** Parts of a body that a list of its members names. */
export const PART_KINDS = ['group', 'committee'] as const satisfies readonly BodyKind[];
export type PartKind = (typeof PART_KINDS)[number];

/** Which group or committee a name of the list is. */
export type Part =
  | { readonly type: 'known'; readonly body: Body }
  /** One that may have been written otherwise, or be called otherwise now. */
  | { readonly type: 'asked'; readonly candidates: readonly Body[] }
  | { readonly type: 'new' };

export interface NamedPart {
  readonly kind: PartKind;
  readonly name: string;
  readonly part: Part;
}

/** The groups and committees of a body on the day from which the list holds. */
export function partsOn({ state, bodyId, from }: Compared, kind: PartKind): readonly Body[] {
  return state.bodies.filter(
    (body) =>
      body.parent === bodyId &&
      body.kind === kind &&
      body.struck === null &&
      includes(daysOfBody(state, body), from),
  );
}

/** What somebody is in on that day, of the parts of one kind. */
export function membershipsIn(
  { state, from }: Compared,
  bodies: readonly Body[],
  personId: PersonId,
): readonly Membership[] {
  const ids = new Set<BodyId>(bodies.map(({ id }) => id));
  return state.memberships.filter(
    (one) =>
      one.personId === personId &&
      ids.has(one.bodyId) &&
      one.struck === null &&
      includes(daysOfMembership(state, one), from),
  );
}

/**
 * Each name of a group or committee in the list, once, with what it is. A name that the register does not have may be that of a known one
 * which the list names nowhere: written otherwise, or because its members of before stand under the new name now.
 */
export function namedParts(
  rows: readonly StatedMember[],
  who: ReadonlyMap<StatedMember, Who>,
  compared: Compared,
): readonly NamedPart[] {
  return PART_KINDS.flatMap((kind) => {
    const bodies = partsOn(compared, kind);
    const names = new Set(rows.flatMap((row) => namesIn(kind, row[kind] ?? '')));
    const known = (name: string) => bodies.find((body) => spelledAlike(name, body.name));
    const named = new Set([...names].map(known));
    const left = bodies.filter((body) => !named.has(body));
    return [...names].map((name): NamedPart => {
      const body = known(name);
      if (body) return { kind, name, part: { type: 'known', body } };
      const candidates = left.filter(
        (other) => mayBeOne(kind, name, other.name) || shareMembers(name, other),
      );
      return { kind, name, part: candidates.length > 0 ? { type: 'asked', candidates } : { type: 'new' } };
    });

    /** Whether somebody who stands under this name is in that one so far. */
    function shareMembers(name: string, other: Body): boolean {
      return rows.some((row) => {
        const is = who.get(row);
        return (
          is?.type === 'known' &&
          namesIn(kind, row[kind] ?? '').includes(name) &&
          membershipsIn(compared, [other], is.person.id).length > 0
        );
      });
    }
  });
}
