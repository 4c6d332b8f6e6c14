import fc from 'fast-check';
import { QueueOrder } from '#shared/protocol/floor.ts';
import { BodyKind } from '#shared/protocol/register/bodies.ts';
import type { RegisterCommand } from '#shared/protocol/register/commands.ts';
import { PostKind } from '#shared/protocol/register/people.ts';
import { SessionKind } from '#shared/protocol/register/sessions.ts';
import { floorRules } from '../session/samples.ts';
import {
  administrator,
  b,
  body,
  g,
  kh,
  m,
  membership,
  p,
  person,
  s,
  secretary,
  session,
  t,
  template,
  term,
} from './samples.ts';

/** Around the terms of `anOffice`. */
export const DAYS = [
  '2004-01-01',
  '2021-07-01',
  '2026-05-31',
  '2026-06-01',
  '2026-07-01',
  '2026-12-08',
  '2026-12-10',
  '2031-06-30',
] as const;
export const BODIES = [1, 2, 3, 4, 5, 6, 7, 8].map(b);

const day = fc.constantFrom(...DAYS);
const until = fc.option(day, { nil: null });
const n = fc.integer({ min: 1, max: 8 });
const why = fc.record({ source: fc.constantFrom('', 'NQ 1'), reason: fc.constantFrom('Lý do 1', 'Lý do 2') });
const name = fc.constantFrom('Trần Văn Bình', 'Lê Thị Ánh', 'Lê Ngọc Ánh', 'Phạm Đức Đông');

const anyPerson = fc
  .tuple(n, fc.record({ name, distinction: fc.constantFrom('', 'sinh năm 1970') }, { requiredKeys: [] }))
  .map(([id, changes]) => person(id, changes));
const anyBody = fc
  .tuple(n, fc.constantFrom(...BodyKind.options), fc.option(n.map(b), { nil: null }), day, until)
  .map(([id, kind, parent, from, end]) => body(id, kind, { parent, from, until: end }));
const anyTerm = fc
  .tuple(n, n, day, until)
  .map(([id, of, from, end]) => term(id, { bodyId: b(of), from, until: end }));
const membershipFrom = (from: fc.Arbitrary<string>) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 20 }),
      n,
      n,
      fc.option(fc.constantFrom(t(1), t(2)), { nil: null }),
      fc.constantFrom(...PostKind.options),
      from,
      until,
    )
    .map(([id, personId, bodyId, termId, kind, begins, end]) =>
      membership(id, {
        personId: p(personId),
        bodyId: b(bodyId),
        termId,
        post: { kind, text: '' },
        from: begins,
        until: end,
      }),
    );
const anyMembership = membershipFrom(day);
/** Of a person and in a body that it may be of in `anOffice`. */
const knownMembership = fc
  .tuple(fc.integer({ min: 2, max: 4 }), day, until, fc.constantFrom('', 'A1'))
  .map(([id, from, end, seat]) => membership(id, { from, until: end, seat }));
const anyAppointment = fc.oneof(
  fc.tuple(n, n, day).map(([id, of, from]) => administrator(id, of, { from })),
  fc
    .tuple(n, n, fc.constantFrom('server' as const, b(1), b(7)))
    .map(([id, of, within]) => secretary(id, of, within)),
);
const anySession = fc
  .tuple(n, n, fc.constantFrom(...SessionKind.options), fc.option(n, { nil: null }), day)
  .map(([id, bodyId, kind, number, startsOn]) =>
    session(id, { bodyId: b(bodyId), termId: null, kind, number, startsOn }),
  );

/** In preparation in `anOffice`. */
const knownSession = fc
  .constantFrom('', 'Hội trường', 'Phòng họp số 1')
  .map((place) => session(2, { place }));
const anyTemplate = fc
  .tuple(n, n, fc.constantFrom('Thường lệ', 'Chuyên đề'))
  .map(([id, bodyId, title]) => template(id, { bodyId: b(bodyId), title }));

const ids = { person: n.map(p), body: n.map(b), term: n.map(t), appointment: n.map(s), session: n.map(kh) };
const membershipId = fc.integer({ min: 1, max: 20 }).map(m);

/** A command of the named type with any grounds. */
function said<T extends RegisterCommand['type'], Said>(type: T, fields: fc.Arbitrary<Said>) {
  return fc.tuple(fields, why).map(([rest, grounds]) => ({ type, ...rest, ...grounds }));
}

/** Compared with the register as it is at some moment, mostly another. */
const anyImport = fc.record({
  type: fc.constant('ImportMembers' as const),
  basedOn: fc.integer({ min: 4, max: 40 }),
  steps: fc.array(
    fc.oneof(
      said('AddBody', fc.record({ body: anyBody })),
      said('CorrectPerson', fc.record({ person: anyPerson })),
      said('EndMembership', fc.record({ membershipId, until: day })),
      said('CorrectMembership', fc.record({ membership: knownMembership })),
    ),
    { minLength: 1, maxLength: 3 },
  ),
});

export const anyCommand: fc.Arbitrary<RegisterCommand> = fc.oneof(
  said('RenameOffice', fc.record({ name: fc.constantFrom('Văn phòng 1', 'Văn phòng 2') })),
  said('AddPeople', fc.record({ people: fc.array(anyPerson, { minLength: 1, maxLength: 3 }) })),
  said('CorrectPerson', fc.record({ person: anyPerson })),
  said('RenamePerson', fc.record({ personId: ids.person, name, from: day })),
  said('StrikePerson', fc.record({ personId: ids.person })),
  said('MergePeople', fc.record({ personId: ids.person, into: ids.person })),
  anyImport,
  said('AddBody', fc.record({ body: anyBody })),
  said('CorrectBody', fc.record({ body: anyBody })),
  said('EndBody', fc.record({ bodyId: ids.body, until: day, withMembers: fc.boolean() })),
  said(
    'SetBodyFloorRules',
    fc.record({
      bodyId: ids.body,
      rules: fc.option(fc.constantFrom(...QueueOrder.options).map((order) => floorRules({ order }))),
    }),
  ),
  said('StrikeBody', fc.record({ bodyId: ids.body })),
  said('AddTerm', fc.record({ term: anyTerm })),
  said('CorrectTerm', fc.record({ term: anyTerm })),
  {
    arbitrary: said('EndTerm', fc.record({ termId: ids.term, until: day, withMembers: fc.boolean() })),
    weight: 2,
  },
  said('StrikeTerm', fc.record({ termId: ids.term })),
  {
    arbitrary: said(
      'EnrolMembers',
      fc.record({
        people: fc.array(anyPerson, { maxLength: 1 }),
        memberships: fc.array(anyMembership, { minLength: 1, maxLength: 2 }),
      }),
    ),
    weight: 4,
  },
  said('CorrectMembership', fc.record({ membership: fc.oneof(anyMembership, knownMembership) })),
  { arbitrary: said('EndMembership', fc.record({ membershipId, until: day })), weight: 2 },
  said('StrikeMembership', fc.record({ membershipId })),
  { arbitrary: said('SuspendMember', fc.record({ membershipId, from: day })), weight: 2 },
  { arbitrary: said('RestoreMember', fc.record({ membershipId, from: day })), weight: 2 },
  said('AppointStaff', fc.record({ appointment: anyAppointment })),
  said('EndAppointment', fc.record({ appointmentId: ids.appointment, until: day })),
  said('StrikeAppointment', fc.record({ appointmentId: ids.appointment })),
  said('PrepareSession', fc.record({ session: anySession })),
  said('CorrectSession', fc.record({ session: fc.oneof(anySession, knownSession) })),
  said('StrikeSession', fc.record({ sessionId: ids.session })),
  { arbitrary: said('UnarchiveSession', fc.record({ sessionId: fc.constantFrom(kh(1), kh(2)) })), weight: 3 },
  said('SaveAgendaTemplate', fc.record({ template: anyTemplate })),
  said('StrikeAgendaTemplate', fc.record({ templateId: fc.constantFrom(g(1), g(2)) })),
  {
    arbitrary: said(
      'ConveneSession',
      fc.record({
        sessionId: ids.session,
        members: fc.uniqueArray(fc.constantFrom(m(2), m(3), m(4)), { minLength: 1 }),
        total: fc.integer({ min: 1, max: 5 }),
        suspended: fc.constantFrom('counted' as const, 'left-out' as const),
      }),
    ),
    weight: 2,
  },
  { arbitrary: said('ArchiveSession', fc.record({ sessionId: fc.constantFrom(kh(1), kh(2)) })), weight: 2 },
);

/** What happens from a later day than `past` on: joining, leaving, suspension, restoration, a new name, the end of a body or term. */
export function datedLaterThan(past: string): fc.Arbitrary<RegisterCommand> {
  const later = fc.constantFrom(...DAYS.filter((one) => one > past), '2031-07-01');
  return fc.oneof(
    said(
      'EnrolMembers',
      fc.record({
        people: fc.array(anyPerson, { maxLength: 0 }),
        memberships: fc.array(membershipFrom(later), { minLength: 1, maxLength: 2 }),
      }),
    ),
    said('EndMembership', fc.record({ membershipId, until: later })),
    said('SuspendMember', fc.record({ membershipId, from: later })),
    said('RestoreMember', fc.record({ membershipId, from: later })),
    said('RenamePerson', fc.record({ personId: ids.person, name, from: later })),
    said('EndBody', fc.record({ bodyId: ids.body, until: later, withMembers: fc.boolean() })),
    said('EndTerm', fc.record({ termId: ids.term, until: later, withMembers: fc.boolean() })),
  );
}
