import type { ImportChange } from '#shared/protocol/http.ts';
import type { ImportStep } from '#shared/protocol/register/commands.ts';
import type { MembershipId, PersonId } from '#shared/protocol/register/ids.ts';
import type { PreviewedMember } from '#shared/protocol/register/members-import.ts';
import type { MembershipParticulars, PersonParticulars } from '#shared/protocol/register/people.ts';
import { includes } from '#shared/register/days.ts';
import { daysOfMembership } from '#shared/register/lasting.ts';
import { saysTheSame } from '#shared/register/repeated.ts';
import type { Body, Membership, RegisteredPerson } from '#shared/register/state.ts';
import { sessionDay } from '#shared/text/dates.ts';
import { namesIn } from '../delegate-groups.ts';
import type { Listing, PartChanges, PartOf } from './listing.ts';
import { membershipsIn, PART_KINDS, type PartKind, partsOn } from './parts.ts';
import type { StatedMember } from './read-members.ts';
import type { Compared } from './who.ts';

/** What one row comes to: each list in the order in which it is carried out. */
export interface RowPlan {
  readonly change: ImportChange;
  readonly member: PreviewedMember;
  readonly before: PreviewedMember | null;
  readonly leaving: readonly ImportStep[];
  readonly corrected: readonly ImportStep[];
  readonly people: readonly PersonParticulars[];
  readonly memberships: readonly MembershipParticulars[];
}

/** @param is the person whom the row is about; or, for a new one, what tells them apart. */
export function planRow(
  listing: Listing,
  row: number,
  stated: StatedMember,
  is: RegisteredPerson | { readonly distinction: string },
  partOf: PartOf,
): RowPlan {
  const known = 'id' in is ? is : null;
  const personId = known?.id ?? listing.ids.person(row);
  const particulars = personAfter(personId, stated, is);
  const membership = known && membershipOf(listing, known.id);
  const wanted = membershipAfter(listing, row, personId, stated, membership);
  const parts = PART_KINDS.map((kind) => partsAfter(listing, row, kind, personId, stated, partOf));
  const grounds = { source: listing.source, reason: listing.reason };
  const corrected: ImportStep[] = [];
  if (known && !saysTheSame(known, particulars)) {
    corrected.push({ type: 'CorrectPerson', person: particulars, ...grounds });
  }
  if (membership && !saysTheSame(membership, wanted)) {
    corrected.push({ type: 'CorrectMembership', membership: wanted, ...grounds });
  }
  const leaving = parts.flatMap((part) => part.leaving.map((one) => leavingStep(one, listing)));
  const memberships = [...(membership ? [] : [wanted]), ...parts.flatMap(({ joining }) => joining)];
  const changes = corrected.length + leaving.length + memberships.length;
  const [group = '', committee = ''] = parts.map(({ after }) => after);
  return {
    change: membership ? (changes === 0 ? 'unchanged' : 'update') : 'add',
    member: shown(particulars, wanted, group, committee),
    before: known && membership ? shownBefore(listing, known, membership) : null,
    leaving,
    corrected,
    people: known ? [] : [particulars],
    memberships,
  };
}

/** Most people and memberships in one command (`EnrolMembers`). */
const AT_ONCE = 1000;

/** All of it as one list of commands: who leaves a group before who joins it, and new groups first of all. */
export function stepsOf(
  plans: readonly RowPlan[],
  { made, renamed }: PartChanges,
  { source, reason }: Pick<Listing, 'source' | 'reason'>,
): readonly ImportStep[] {
  const people = plans.flatMap((plan) => plan.people);
  const memberships = plans.flatMap((plan) => plan.memberships);
  const steps: ImportStep[] = [
    ...made.map((body) => ({ type: 'AddBody', body }) as const),
    ...renamed.map((body) => ({ type: 'CorrectBody', body, source, reason }) as const),
    ...plans.flatMap(({ leaving }) => leaving),
    ...plans.flatMap(({ corrected }) => corrected),
  ];
  for (let from = 0; from < memberships.length; from += AT_ONCE) {
    const slice = memberships.slice(from, from + AT_ONCE);
    const ids = new Set(slice.map(({ personId }) => personId));
    const joining = people.filter(({ id }) => ids.has(id));
    steps.push({ type: 'EnrolMembers', people: joining, memberships: slice, source, reason });
  }
  return steps;
}

/** The name of a known person stays: how somebody is called is changed with its day and reason, not by a list. */
function personAfter(
  id: PersonId,
  stated: StatedMember,
  is: RegisteredPerson | { readonly distinction: string },
): PersonParticulars {
  const title = stated.title ?? '';
  if (!('id' in is)) return { id, name: stated.name, distinction: is.distinction, title };
  return {
    id,
    name: is.name,
    distinction: stated.distinction === '' ? is.distinction : stated.distinction,
    title: title === '' ? is.title : title,
  };
}

function membershipOf({ state, bodyId, from }: Compared, personId: PersonId): Membership | null {
  const found = state.memberships.find(
    (one) =>
      one.personId === personId &&
      one.bodyId === bodyId &&
      one.struck === null &&
      includes(daysOfMembership(state, one), from),
  );
  return found ?? null;
}

/** A blank cell says nothing: what is taken away is taken away on the member's page. */
function membershipAfter(
  { ids, bodyId, termId, from }: Listing,
  row: number,
  personId: PersonId,
  { post, constituency = '', seat = '' }: StatedMember,
  known: Membership | null,
): MembershipParticulars {
  if (!known) {
    const place = { id: ids.membership(row, ''), personId, bodyId, termId };
    return { ...place, post: post ?? ORDINARY, constituency, seat, from, until: null };
  }
  const { id, bodyId: within, termId: term, from: since, until } = known;
  return {
    id,
    personId,
    bodyId: within,
    termId: term,
    post: post ?? known.post,
    constituency: constituency === '' ? known.constituency : constituency,
    seat: seat === '' ? known.seat : seat,
    from: since,
    until,
  };
}

const ORDINARY = { kind: 'member', text: '' } as const;

/** A cell names all groups, or all committees, that somebody is in; a blank one says nothing. */
function partsAfter(
  listing: Listing,
  row: number,
  kind: PartKind,
  personId: PersonId,
  stated: StatedMember,
  partOf: PartOf,
): {
  readonly leaving: readonly Membership[];
  readonly joining: readonly MembershipParticulars[];
  readonly after: string;
} {
  const bodies = partsOn(listing, kind);
  const now = membershipsIn(listing, bodies, personId);
  const names = namesIn(kind, stated[kind] ?? '');
  if (names.length === 0) return { leaving: [], joining: [], after: namesOf(bodies, now) };
  const wanted = names.map((name) => ({ name, bodyId: partOf(kind, name) }));
  const isOpen = wanted.some(({ bodyId }) => bodyId === null);
  const joining = wanted.flatMap(({ name, bodyId }): MembershipParticulars[] => {
    if (bodyId === null || now.some((one) => one.bodyId === bodyId)) return [];
    const id: MembershipId = listing.ids.membership(row, `${kind} ${name}`);
    const place = { id, personId, bodyId, termId: listing.termId, post: ORDINARY };
    return [{ ...place, constituency: '', seat: '', from: listing.from, until: null }];
  });
  // While it is not clear which group is meant, nobody leaves another one.
  const leaving = isOpen ? [] : now.filter((one) => !wanted.some(({ bodyId }) => bodyId === one.bodyId));
  const called = ({ name, bodyId }: (typeof wanted)[number]) =>
    bodies.find(({ id }) => id === bodyId)?.name ?? name;
  return { leaving, joining, after: wanted.map(called).join('; ') };
}

/** Until the day before the list holds; whoever came only then never was in it. */
function leavingStep({ id, from: since }: Membership, { from, source, reason }: Listing): ImportStep {
  return since < from
    ? { type: 'EndMembership', membershipId: id, until: sessionDay(from, 0), source, reason }
    : { type: 'StrikeMembership', membershipId: id, source, reason };
}

function shownBefore(listing: Listing, person: RegisteredPerson, membership: Membership): PreviewedMember {
  const [group = '', committee = ''] = PART_KINDS.map((kind) => {
    const bodies = partsOn(listing, kind);
    return namesOf(bodies, membershipsIn(listing, bodies, person.id));
  });
  return shown(person, membership, group, committee);
}

function namesOf(bodies: readonly Body[], memberships: readonly Membership[]): string {
  return memberships.flatMap(({ bodyId }) => bodies.find(({ id }) => id === bodyId)?.name ?? []).join('; ');
}

function shown(
  { name, distinction, title }: PersonParticulars,
  { post, constituency, seat }: Pick<MembershipParticulars, 'post' | 'constituency' | 'seat'>,
  group: string,
  committee: string,
): PreviewedMember {
  return { name, distinction, title, post, group, committee, constituency, seat };
}
