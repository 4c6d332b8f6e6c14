import { describe, expect, it } from 'vitest';
import type { RefusalCode } from '#shared/protocol/refusals.ts';
import { REGISTER_REFUSALS } from '#shared/protocol/register/refusals.ts';
import type { RegisterCoreCommand } from '#shared/register/core-command.ts';
import {
  administrator,
  b,
  body,
  EVERY_COMMAND,
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
  WHY,
} from './samples.ts';
import { alsoAdministered, anOffice, founded, importing, RegisterStory } from './story.ts';

type Case = readonly [situation: string, RegisterStory, RegisterCoreCommand, RefusalCode];

const C = EVERY_COMMAND;
const adding = (changes: Parameters<typeof person>[1]): RegisterCoreCommand => ({
  type: 'AddPeople',
  people: [person(6, changes)],
});
const addingBody = (...args: Parameters<typeof body>): RegisterCoreCommand => ({
  type: 'AddBody',
  body: body(...args),
});
const addingTerm = (changes: Parameters<typeof term>[1]): RegisterCoreCommand => ({
  type: 'AddTerm',
  term: term(3, changes),
});
const enrolling = (n: number, changes: Parameters<typeof membership>[1]): RegisterCoreCommand => ({
  type: 'EnrolMembers',
  people: [],
  memberships: [membership(n, changes)],
  ...WHY,
});
const correcting = (changes: Parameters<typeof membership>[1]): RegisterCoreCommand => ({
  type: 'CorrectMembership',
  membership: membership(2, changes),
  ...WHY,
});
const ending = (until: string): RegisterCoreCommand => ({
  type: 'EndMembership',
  membershipId: m(2),
  until,
  ...WHY,
});
const preparing = (changes: Parameters<typeof session>[1]): RegisterCoreCommand => ({
  type: 'PrepareSession',
  session: session(9, changes),
});
const inCommittee = () =>
  anOffice().give(enrolling(9, { personId: p(2), bodyId: b(3), termId: null, from: '2026-07-01' }));
const withoutTerms = () =>
  founded().give(addingBody(7, 'party-committee'), { type: 'AddPeople', people: [person(2)] });

const CASES: readonly Case[] = [
  ['anything before the setup', new RegisterStory(), C.AddPeople, 'office-not-founded'],
  [
    'a second setup',
    anOffice(),
    {
      type: 'FoundOffice',
      name: 'X',
      body: body(9, 'council'),
      administrator: person(9),
      appointmentId: s(9),
    },
    'office-founded',
  ],

  [
    'a person under the id of another',
    anOffice(),
    { type: 'AddPeople', people: [person(5, { title: 'Khác' })] },
    'id-taken',
  ],
  [
    'two people of one list under one id',
    anOffice(),
    { type: 'AddPeople', people: [person(6), person(6, { name: 'Khác' })] },
    'id-taken',
  ],
  ['a person of a name that is there', anOffice(), adding({ name: person(2).name }), 'same-name'],
  [
    'the same name in another spelling',
    anOffice(),
    adding({ name: person(2).name.toUpperCase() }),
    'same-name',
  ],
  [
    'a correction that makes two people equal',
    anOffice(),
    { type: 'CorrectPerson', person: person(5, { name: person(2).name }), ...WHY },
    'same-name',
  ],
  [
    'particulars of nobody',
    anOffice(),
    { type: 'CorrectPerson', person: person(9), ...WHY },
    'unknown-person',
  ],
  ['striking nobody', anOffice(), { type: 'StrikePerson', personId: p(9), ...WHY }, 'unknown-person'],
  ['striking a member', anOffice(), { type: 'StrikePerson', personId: p(3), ...WHY }, 'still-used'],
  ['striking an administrator', anOffice(), { type: 'StrikePerson', personId: p(1), ...WHY }, 'still-used'],
  [
    'particulars of somebody struck',
    anOffice().give(C.StrikePerson),
    { type: 'CorrectPerson', person: person(5, { title: 'Khác' }), ...WHY },
    'unknown-person',
  ],
  ['merging nobody', anOffice(), { ...C.MergePeople, personId: p(9) }, 'unknown-person'],
  ['merging somebody into nobody', anOffice(), { ...C.MergePeople, into: p(9) }, 'unknown-person'],
  ['merging somebody into themselves', anOffice(), { ...C.MergePeople, into: p(5) }, 'merge-same-person'],
  [
    'merging who was merged into another already',
    anOffice().give(C.MergePeople),
    { ...C.MergePeople, into: p(3) },
    'person-merged',
  ],
  [
    'merging somebody into who was merged',
    anOffice().give(C.MergePeople),
    { ...C.MergePeople, personId: p(3), into: p(5) },
    'person-merged',
  ],
  [
    'merging two who are members of one body on one day',
    anOffice(),
    { ...C.MergePeople, personId: p(3) },
    'merge-overlaps',
  ],
  [
    'a correction of who was merged',
    anOffice().give(C.MergePeople),
    { ...C.CorrectPerson, person: person(5, { title: 'Bí thư' }) },
    'person-merged',
  ],
  [
    'a new name of who was merged',
    anOffice().give(C.MergePeople),
    { ...C.RenamePerson, personId: p(5) },
    'person-merged',
  ],
  ['striking who was merged', anOffice().give(C.MergePeople), C.StrikePerson, 'person-merged'],
  [
    'striking whom another was merged into',
    anOffice().give(
      { type: 'AddPeople', people: [person(6)] },
      { ...C.MergePeople, personId: p(6), into: p(5) },
    ),
    C.StrikePerson,
    'still-used',
  ],
  ['a member who was merged', anOffice().give(C.MergePeople), enrolling(5, {}), 'person-merged'],
  [
    'an appointment of who was merged',
    anOffice().give(C.MergePeople),
    { ...C.AppointStaff, appointment: secretary(6, 5, 'server') },
    'person-merged',
  ],
  [
    'a list that was compared with an earlier register',
    anOffice().give(C.AddTerm),
    importing(anOffice()),
    'register-changed',
  ],
  [
    'a list with one line that cannot be',
    anOffice(),
    {
      ...importing(anOffice()),
      steps: [...C.ImportMembers.steps, { ...C.EndMembership, membershipId: m(9) }],
    },
    'unknown-membership',
  ],
  [
    'a list after which the register would not hold together',
    anOffice(),
    {
      ...importing(anOffice()),
      steps: [
        ...C.ImportMembers.steps,
        { type: 'EnrolMembers', people: [], memberships: [membership(30, { personId: p(2) })], ...WHY },
      ],
    },
    'membership-overlaps',
  ],
  ['a new name of nobody', anOffice(), { ...C.RenamePerson, personId: p(9) }, 'unknown-person'],
  [
    'a new name that is the old one',
    anOffice(),
    { ...C.RenamePerson, name: person(2).name },
    'name-unchanged',
  ],
  [
    'a name from a day before the last change',
    anOffice().give(C.RenamePerson),
    { ...C.RenamePerson, name: 'Lê Ánh', from: '2026-08-01' },
    'name-change-order',
  ],

  ['a body under the id of another', anOffice(), addingBody(7, 'other'), 'id-taken'],
  ['a committee of no body', anOffice(), addingBody(9, 'committee'), 'body-needs-parent'],
  ['a part of no known body', anOffice(), addingBody(9, 'group', { parent: b(8) }), 'unknown-body'],
  [
    'a part of a struck body',
    anOffice().give(C.StrikeBody),
    addingBody(9, 'group', { parent: b(7) }),
    'unknown-body',
  ],
  [
    'a body that is a part of itself',
    anOffice(),
    { type: 'CorrectBody', body: body(7, 'party-committee', { parent: b(7) }), ...WHY },
    'body-circle',
  ],
  [
    'a body that is a part of its part',
    anOffice(),
    { type: 'CorrectBody', body: body(1, 'council', { parent: b(3) }), ...WHY },
    'body-circle',
  ],
  [
    'a part that is older than the body',
    anOffice(),
    addingBody(9, 'group', { parent: b(1), from: '2003-12-31' }),
    'body-outside-parent',
  ],
  [
    'a committee that no cell could name beside another',
    anOffice(),
    addingBody(9, 'committee', { parent: b(1), name: 'Ban Pháp chế; Ban Dân tộc' }),
    'unit-name-unfit',
  ],
  [
    'a group whose name is too long for a list',
    anOffice(),
    addingBody(9, 'group', { parent: b(1), name: 'T'.repeat(121) }),
    'unit-name-unfit',
  ],
  [
    'a body that ends before it begins',
    anOffice(),
    addingBody(9, 'other', { until: '2003-01-01' }),
    'days-reversed',
  ],
  [
    'a correction of no body',
    anOffice(),
    { type: 'CorrectBody', body: body(9, 'other'), ...WHY },
    'unknown-body',
  ],
  ['the end of no body', anOffice(), { ...C.EndBody, bodyId: b(9) }, 'unknown-body'],
  [
    'the end of a body with members, not said of them',
    inCommittee(),
    { ...C.EndBody, withMembers: false },
    'members-in-force',
  ],
  [
    'a correction that ends a body with members',
    inCommittee(),
    {
      type: 'CorrectBody',
      body: body(3, 'committee', { name: 'Ban Pháp chế', parent: b(1), until: '2026-12-31' }),
      ...WHY,
    },
    'members-in-force',
  ],
  ['the end of a body before it began', anOffice(), { ...C.EndBody, until: '2003-12-31' }, 'days-reversed'],
  [
    'the end of a body before a member of it begins',
    inCommittee(),
    { ...C.EndBody, until: '2026-06-30' },
    'days-reversed',
  ],
  [
    'the end of a body before a session of it',
    anOffice(),
    { ...C.EndBody, bodyId: b(1), until: '2026-12-09' },
    'outside-body',
  ],
  [
    'another end of a body',
    anOffice().give(C.EndBody),
    { ...C.EndBody, until: '2026-11-30' },
    'ended-already',
  ],
  [
    'the end of a body that has an earlier one',
    anOffice().give(addingBody(9, 'other', { until: '2026-12-31' })),
    { ...C.EndBody, bodyId: b(9), until: '2027-01-01' },
    'ends-later',
  ],
  ['times of speeches of no body', anOffice(), { ...C.SetBodyFloorRules, bodyId: b(9) }, 'unknown-body'],
  [
    'times of speeches of a body that was struck',
    anOffice().give(C.StrikeBody),
    { ...C.SetBodyFloorRules, bodyId: b(7) },
    'unknown-body',
  ],
  ['striking no body', anOffice(), { type: 'StrikeBody', bodyId: b(9), ...WHY }, 'unknown-body'],
  ['striking a body that has parts', anOffice(), { type: 'StrikeBody', bodyId: b(1), ...WHY }, 'still-used'],
  [
    'striking a body that has members',
    inCommittee(),
    { type: 'StrikeBody', bodyId: b(3), ...WHY },
    'still-used',
  ],
  [
    'striking a body that has a secretary',
    anOffice().give({ type: 'AppointStaff', appointment: secretary(6, 5, b(7)), ...WHY }),
    C.StrikeBody,
    'still-used',
  ],

  ['a term under the id of another', anOffice(), { type: 'AddTerm', term: term(2) }, 'id-taken'],
  ['a term of no body', anOffice(), addingTerm({ bodyId: b(9) }), 'unknown-body'],
  ['a term that is older than its body', anOffice(), addingTerm({ from: '2003-01-01' }), 'term-outside-body'],
  ['a term that ends before it begins', anOffice(), addingTerm({ until: '2020-01-01' }), 'days-reversed'],
  ['a correction of no term', anOffice(), { type: 'CorrectTerm', term: term(9), ...WHY }, 'unknown-term'],
  [
    'a correction that ends a term with members',
    anOffice(),
    { type: 'CorrectTerm', term: term(2, { from: '2026-06-01', until: '2031-05-31' }), ...WHY },
    'members-in-force',
  ],
  [
    'a correction that lets members begin before their term',
    anOffice(),
    { type: 'CorrectTerm', term: term(2, { from: '2026-07-01' }), ...WHY },
    'outside-term',
  ],
  ['the end of no term', anOffice(), { ...C.EndTerm, termId: t(9) }, 'unknown-term'],
  [
    'the end of a term with members, not said of them',
    anOffice(),
    { ...C.EndTerm, withMembers: false },
    'members-in-force',
  ],
  [
    'another end of a term',
    anOffice().give(C.EndTerm),
    { ...C.EndTerm, until: '2031-05-31' },
    'ended-already',
  ],
  ['striking no term', anOffice(), { type: 'StrikeTerm', termId: t(9), ...WHY }, 'unknown-term'],
  [
    'striking a term that has members',
    anOffice(),
    { type: 'StrikeTerm', termId: t(2), ...WHY },
    'still-used',
  ],

  ['a membership under the id of another', anOffice(), enrolling(2, { seat: 'Z1' }), 'id-taken'],
  [
    'a list of which one person is another',
    anOffice(),
    { ...C.EnrolMembers, people: [person(2, { title: 'Khác' })] },
    'id-taken',
  ],
  ['a member who is nobody', anOffice(), enrolling(9, {}), 'unknown-person'],
  ['a member of no body', anOffice(), enrolling(5, { bodyId: b(9) }), 'unknown-body'],
  ['a member in no term', anOffice(), enrolling(5, { termId: t(9) }), 'unknown-term'],
  [
    'a member in the term of another body',
    anOffice(),
    enrolling(5, { bodyId: b(7) }),
    'term-of-another-body',
  ],
  ['a member from before the term', anOffice(), enrolling(5, { from: '2026-05-31' }), 'outside-term'],
  [
    'a member beyond the term',
    anOffice(),
    enrolling(5, { termId: t(1), from: '2026-05-01', until: '2026-06-01' }),
    'outside-term',
  ],
  [
    'a member from before the body',
    withoutTerms(),
    enrolling(2, { bodyId: b(7), termId: null, from: '2003-12-31' }),
    'outside-body',
  ],
  ['a member who leaves before joining', anOffice(), enrolling(5, { until: '2026-05-31' }), 'days-reversed'],
  [
    'the same person twice on one day',
    anOffice(),
    enrolling(9, { personId: p(2), from: '2026-09-01' }),
    'membership-overlaps',
  ],
  [
    'whoever comes back on the last day of the earlier membership',
    anOffice().give(ending('2026-10-31')),
    enrolling(9, { personId: p(2), from: '2026-10-31' }),
    'membership-overlaps',
  ],
  [
    'a correction of no membership',
    anOffice(),
    { ...C.CorrectMembership, membership: membership(9) },
    'unknown-membership',
  ],
  [
    'a membership that becomes another’s',
    anOffice(),
    correcting({ personId: p(5) }),
    'membership-of-another',
  ],
  [
    'a membership that moves to another body',
    anOffice(),
    correcting({ bodyId: b(3) }),
    'membership-of-another',
  ],
  ['the end of no membership', anOffice(), { ...C.EndMembership, membershipId: m(9) }, 'unknown-membership'],
  ['leaving before joining', anOffice(), ending('2026-05-31'), 'days-reversed'],
  ['leaving a second time', anOffice().give(ending('2026-10-31')), ending('2026-11-30'), 'ended-already'],
  [
    'leaving later than was said when joining',
    anOffice().give(enrolling(5, { until: '2026-10-31' })),
    { ...C.EndMembership, membershipId: m(5), until: '2026-11-30' },
    'ends-later',
  ],
  ['striking no membership', anOffice(), { ...C.StrikeMembership, membershipId: m(9) }, 'unknown-membership'],
  [
    'leaving by a membership that was a mistake',
    anOffice().give(C.StrikeMembership),
    ending('2026-10-31'),
    'unknown-membership',
  ],

  ['a suspension of nobody', anOffice(), { ...C.SuspendMember, membershipId: m(9) }, 'unknown-membership'],
  ['a second suspension', anOffice(), { ...C.SuspendMember, membershipId: m(3) }, 'suspended-already'],
  [
    'a suspension from before the earlier one was over',
    anOffice().give(C.RestoreMember),
    { ...C.SuspendMember, membershipId: m(3), from: '2026-08-31' },
    'suspended-already',
  ],
  [
    'a suspension from before joining',
    anOffice(),
    { ...C.SuspendMember, from: '2026-05-31' },
    'suspension-outside',
  ],
  [
    'leaving before the rights rest',
    anOffice(),
    { ...C.EndMembership, membershipId: m(3), until: '2026-06-30' },
    'suspension-outside',
  ],
  ['restoring nobody', anOffice(), { ...C.RestoreMember, membershipId: m(9) }, 'unknown-membership'],
  ['restoring who is not suspended', anOffice(), { ...C.RestoreMember, membershipId: m(2) }, 'not-suspended'],
  [
    'restoring a second time',
    anOffice().give(C.RestoreMember),
    { ...C.RestoreMember, from: '2026-10-01' },
    'not-suspended',
  ],
  [
    'restoring before the rights rest',
    anOffice(),
    { ...C.RestoreMember, from: '2026-06-30' },
    'days-reversed',
  ],

  [
    'an appointment under the id of another',
    anOffice(),
    { ...C.AppointStaff, appointment: secretary(2, 3, b(1)) },
    'id-taken',
  ],
  [
    'an appointment of nobody',
    anOffice(),
    { ...C.AppointStaff, appointment: secretary(6, 9, 'server') },
    'unknown-person',
  ],
  [
    'an appointment to no body',
    anOffice(),
    { ...C.AppointStaff, appointment: secretary(6, 3, b(9)) },
    'unknown-body',
  ],
  [
    'an appointment that ends before it begins',
    anOffice(),
    {
      ...C.AppointStaff,
      appointment: administrator(6, 3, { from: '2026-06-01', until: '2026-05-01' }),
    },
    'days-reversed',
  ],
  [
    'an appointment from before the body',
    anOffice().give(addingBody(9, 'other', { from: '2026-06-01' })),
    { ...C.AppointStaff, appointment: secretary(6, 3, b(9)) },
    'outside-body',
  ],
  [
    'the end of no appointment',
    anOffice(),
    { ...C.EndAppointment, appointmentId: s(9) },
    'unknown-appointment',
  ],
  [
    'another end of an appointment',
    anOffice().give(C.EndAppointment),
    { ...C.EndAppointment, until: '2026-11-30' },
    'ended-already',
  ],
  ['the last administrator', anOffice(), { ...C.EndAppointment, appointmentId: s(1) }, 'last-administrator'],
  [
    'the last administrator for some days',
    alsoAdministered('2027-01-02'),
    { ...C.EndAppointment, appointmentId: s(1) },
    'last-administrator',
  ],
  [
    'striking no appointment',
    anOffice(),
    { ...C.StrikeAppointment, appointmentId: s(9) },
    'unknown-appointment',
  ],
  [
    'striking the last administrator',
    anOffice(),
    { ...C.StrikeAppointment, appointmentId: s(1) },
    'last-administrator',
  ],

  [
    'a session under the id of another',
    anOffice(),
    { type: 'PrepareSession', session: session(2, { days: 5 }) },
    'id-taken',
  ],
  [
    'a session of the server under the id of another',
    anOffice(),
    { type: 'EnterSession', session: session(2, { days: 5 }), stage: 'convened' },
    'id-taken',
  ],
  ['a session of no body', anOffice(), preparing({ bodyId: b(9) }), 'unknown-body'],
  ['a session in the earlier term', anOffice(), preparing({ termId: t(1) }), 'outside-term'],
  [
    'a session whose last day is behind the term',
    anOffice(),
    preparing({ termId: t(1), startsOn: '2026-05-30', days: 3 }),
    'outside-term',
  ],
  [
    'a kỳ họp of a Party committee',
    anOffice(),
    preparing({ bodyId: b(7), termId: null }),
    'session-kind-of-council',
  ],
  ['a number that is taken', anOffice(), preparing({ number: 2 }), 'session-number-taken'],
  [
    'a correction of no session',
    anOffice(),
    { type: 'CorrectSession', session: session(9), ...WHY },
    'unknown-session',
  ],
  [
    'a correction of a session that was convened',
    anOffice(),
    { type: 'CorrectSession', session: session(1, { days: 5 }), ...WHY },
    'session-convened',
  ],
  ['striking no session', anOffice(), { ...C.StrikeSession, sessionId: kh(9) }, 'unknown-session'],
  [
    'striking a session that was convened',
    anOffice(),
    { ...C.StrikeSession, sessionId: kh(1) },
    'session-convened',
  ],
  ['convening no session', anOffice(), { ...C.ConveneSession, sessionId: kh(9) }, 'unknown-session'],
  [
    'convening a second time',
    anOffice().give(C.ConveneSession),
    { ...C.ConveneSession, total: 4 },
    'session-convened',
  ],
  [
    'convening with members who were not shown',
    anOffice().give(enrolling(5, {})),
    C.ConveneSession,
    'roster-changed',
  ],
  [
    'convening without a member',
    anOffice(),
    { ...C.ConveneSession, members: [m(2), m(3)] },
    'roster-changed',
  ],
  [
    'convening with a member twice for another',
    anOffice(),
    { ...C.ConveneSession, members: [m(2), m(3), m(3)] },
    'roster-changed',
  ],
  ['a number of all that is too small', anOffice(), { ...C.ConveneSession, total: 1 }, 'total-too-small'],
  ['archiving no session', anOffice(), { ...C.ArchiveSession, sessionId: kh(9) }, 'unknown-session'],
  [
    'archiving what was not convened',
    anOffice(),
    { ...C.ArchiveSession, sessionId: kh(2) },
    'session-not-convened',
  ],
  [
    'taking no session out of the archive',
    anOffice(),
    { ...C.UnarchiveSession, sessionId: kh(9) },
    'unknown-session',
  ],
  [
    'taking out of the archive what was not convened',
    anOffice(),
    { ...C.UnarchiveSession, sessionId: kh(2) },
    'session-not-convened',
  ],
  [
    'a template under the id of another',
    anOffice(),
    { type: 'SaveAgendaTemplate', template: template(1, { title: 'Khác' }) },
    'id-taken',
  ],
  [
    'a template of no body',
    anOffice(),
    { type: 'SaveAgendaTemplate', template: template(2, { bodyId: b(9) }) },
    'unknown-body',
  ],
  [
    'a second template of the same name',
    anOffice(),
    { type: 'SaveAgendaTemplate', template: template(2, { title: 'chương trình 1' }) },
    'agenda-template-called-so',
  ],
  [
    'striking no template',
    anOffice(),
    { ...C.StrikeAgendaTemplate, templateId: g(9) },
    'unknown-agenda-template',
  ],
];

describe('the register refuses', () => {
  it.each(CASES)('%s', (_situation, story, command, code) => {
    expect(story.ask(command)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('for every reason that there is', () => {
    const met = new Set<string>(CASES.map(([, , , code]) => code));
    // Asked beside the rules: permissions.test.ts.
    met.add('register-not-permitted');
    expect(Object.keys(REGISTER_REFUSALS).filter((code) => !met.has(code))).toEqual([]);
  });

  it('with sentences that leave no gap', () => {
    for (const [situation, story, command] of CASES) {
      const decision = story.ask(command);
      if (decision.ok) throw new Error(situation);
      expect(`${decision.refusal.vi} ${decision.refusal.en}`, situation).not.toMatch(/[{}]/);
    }
  });
});
