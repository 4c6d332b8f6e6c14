import { describe, expect, it } from 'vitest';
import { RegisterEvent } from '#shared/protocol/register/events.ts';
import type { RegisterCoreCommand } from '#shared/register/core-command.ts';
import { floorRules } from '../session/samples.ts';
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

type Case = readonly [what: string, RegisterStory, RegisterCoreCommand, readonly unknown[]];

const C = EVERY_COMMAND;
const FOUNDING = {
  name: 'Văn phòng',
  body: body(1, 'council'),
  administrator: person(1),
  appointmentId: s(1),
};

const CASES: readonly Case[] = [
  [
    'founding: the office, its first body, and an administrator from that day on',
    new RegisterStory(),
    { type: 'FoundOffice', ...FOUNDING },
    [
      { type: 'OfficeFounded', v: 1, name: 'Văn phòng' },
      { type: 'PeopleAdded', v: 1, people: [person(1)] },
      { type: 'BodyAdded', v: 1, body: body(1, 'council') },
      {
        type: 'StaffAppointed',
        v: 1,
        appointment: administrator(1, 1, { from: '2026-05-04' }),
        source: '',
        reason: '',
      },
    ],
  ],
  [
    'another name of the office',
    founded(),
    C.RenameOffice,
    [{ type: 'OfficeRenamed', v: 1, name: 'Văn phòng mới', ...WHY }],
  ],
  ['people', founded(), C.AddPeople, [{ type: 'PeopleAdded', v: 1, people: [person(6)] }]],
  [
    'only those of a list who are not in the register yet',
    anOffice(),
    { type: 'AddPeople', people: [person(5), person(6), person(6)] },
    [{ type: 'PeopleAdded', v: 1, people: [person(6)] }],
  ],
  [
    'a second person of one name, told apart',
    anOffice(),
    { type: 'AddPeople', people: [person(6, { name: person(2).name, distinction: 'Chi cục Thuế' })] },
    [
      {
        type: 'PeopleAdded',
        v: 1,
        people: [person(6, { name: person(2).name, distinction: 'Chi cục Thuế' })],
      },
    ],
  ],
  [
    'particulars put right',
    anOffice(),
    C.CorrectPerson,
    [{ type: 'PersonCorrected', v: 1, person: person(2, { title: 'Bí thư' }), ...WHY }],
  ],
  [
    'another name from a day on',
    anOffice(),
    C.RenamePerson,
    [{ type: 'PersonRenamed', v: 1, personId: p(2), name: 'Lê Ngọc Ánh', from: '2026-09-01', ...WHY }],
  ],
  ['striking a person', anOffice(), C.StrikePerson, [{ type: 'PersonStruck', v: 1, personId: p(5), ...WHY }]],
  [
    'two entries made one person, in whatever body they are',
    anOffice().give(
      { type: 'AddPeople', people: [person(6, { name: 'Lê Thi Ánh' })] },
      {
        type: 'EnrolMembers',
        people: [],
        memberships: [membership(16, { personId: p(6), bodyId: b(7), termId: null })],
        ...WHY,
      },
    ),
    { type: 'MergePeople', personId: p(6), into: p(2), ...WHY },
    [{ type: 'PeopleMerged', v: 1, personId: p(6), into: p(2), ...WHY }],
  ],
  [
    'a list of members, as the commands that it comes down to',
    anOffice(),
    importing(anOffice()),
    [
      { type: 'BodyAdded', v: 1, body: body(10, 'group', { name: 'Tổ số 3', parent: b(1) }) },
      { type: 'PersonCorrected', v: 1, person: person(2, { title: 'Bí thư' }), ...WHY },
      { type: 'PeopleAdded', v: 1, people: [person(6)] },
      {
        type: 'MembersJoined',
        v: 1,
        memberships: [
          membership(6),
          membership(16, { personId: p(6), bodyId: b(10), constituency: '', seat: '' }),
        ],
        ...WHY,
      },
    ],
  ],
  ['nothing of a list that was entered already', anOffice().give(importing(anOffice())), C.ImportMembers, []],
  ['a body', founded(), C.AddBody, [{ type: 'BodyAdded', v: 1, body: body(9, 'other') }]],
  [
    'a body put right',
    anOffice(),
    C.CorrectBody,
    [{ type: 'BodyCorrected', v: 1, body: body(1, 'council', { symbol: 'NQ' }), ...WHY }],
  ],
  [
    'the end of a body that nobody is in',
    anOffice(),
    C.EndBody,
    [{ type: 'BodyEnded', v: 1, bodyId: b(3), until: '2026-12-31', ...WHY }],
  ],
  [
    'the end of a body with all that is in force in it, its parts too',
    founded().give(
      { type: 'AddBody', body: body(3, 'committee', { parent: b(1) }) },
      { type: 'AddTerm', term: term(2, { from: '2026-06-01' }) },
      {
        type: 'EnrolMembers',
        people: [person(2), person(3)],
        memberships: [
          membership(2),
          membership(3, { until: '2026-08-31' }),
          membership(4, { personId: p(2), bodyId: b(3) }),
        ],
        ...WHY,
      },
      { type: 'AppointStaff', appointment: secretary(2, 2, b(1)), ...WHY },
    ),
    { type: 'EndBody', bodyId: b(1), until: '2026-12-31', withMembers: true, ...WHY },
    [
      { type: 'MembershipsEnded', v: 1, membershipIds: [m(2), m(4)], until: '2026-12-31', ...WHY },
      { type: 'AppointmentsEnded', v: 1, appointmentIds: [s(2)], until: '2026-12-31', ...WHY },
      { type: 'TermEnded', v: 1, termId: t(2), until: '2026-12-31', ...WHY },
      { type: 'BodyEnded', v: 1, bodyId: b(3), until: '2026-12-31', ...WHY },
      { type: 'BodyEnded', v: 1, bodyId: b(1), until: '2026-12-31', ...WHY },
    ],
  ],
  ['striking a body', anOffice(), C.StrikeBody, [{ type: 'BodyStruck', v: 1, bodyId: b(7), ...WHY }]],
  [
    'times and order of speeches for the sessions of a body',
    anOffice(),
    C.SetBodyFloorRules,
    [{ type: 'BodyFloorRulesSet', v: 1, bodyId: b(1), rules: floorRules(), ...WHY }],
  ],
  [
    'other ones in their place',
    anOffice().give(C.SetBodyFloorRules),
    { ...C.SetBodyFloorRules, rules: floorRules({ order: 'kind' }) },
    [{ type: 'BodyFloorRulesSet', v: 1, bodyId: b(1), rules: floorRules({ order: 'kind' }), ...WHY }],
  ],
  [
    'none of its own any more',
    anOffice().give(C.SetBodyFloorRules),
    { ...C.SetBodyFloorRules, rules: null },
    [{ type: 'BodyFloorRulesSet', v: 1, bodyId: b(1), rules: null, ...WHY }],
  ],
  ['none where it has none: nothing', anOffice(), { ...C.SetBodyFloorRules, rules: null }, []],
  ['a term', anOffice(), C.AddTerm, [{ type: 'TermAdded', v: 1, term: term(3, { from: '2031-07-01' }) }]],
  [
    'a term put right',
    anOffice(),
    C.CorrectTerm,
    [{ type: 'TermCorrected', v: 1, term: term(2, { title: 'Khóa XIX', from: '2026-06-01' }), ...WHY }],
  ],
  [
    'the end of a term with its members',
    anOffice(),
    C.EndTerm,
    [
      { type: 'MembershipsEnded', v: 1, membershipIds: [m(2), m(3), m(4)], until: '2031-06-30', ...WHY },
      { type: 'TermEnded', v: 1, termId: t(2), until: '2031-06-30', ...WHY },
    ],
  ],
  ['striking a term', anOffice(), C.StrikeTerm, [{ type: 'TermStruck', v: 1, termId: t(1), ...WHY }]],
  [
    'members who join, and whoever of them is new',
    anOffice(),
    C.EnrolMembers,
    [
      { type: 'PeopleAdded', v: 1, people: [person(6)] },
      {
        type: 'MembersJoined',
        v: 1,
        memberships: [membership(6)],
        source: 'Nghị quyết số 6',
        reason: '',
      },
    ],
  ],
  [
    'a member who comes back after having left',
    anOffice().give({ type: 'EndMembership', membershipId: m(2), until: '2026-10-31', ...WHY }),
    {
      type: 'EnrolMembers',
      people: [],
      memberships: [membership(7, { personId: p(2), from: '2026-11-01' })],
      ...WHY,
    },
    [
      {
        type: 'MembersJoined',
        v: 1,
        memberships: [membership(7, { personId: p(2), from: '2026-11-01' })],
        ...WHY,
      },
    ],
  ],
  [
    'a membership put right',
    anOffice(),
    C.CorrectMembership,
    [
      {
        type: 'MembershipCorrected',
        v: 1,
        membership: membership(2, { constituency: 'Đơn vị 12' }),
        ...WHY,
      },
    ],
  ],
  [
    'a member who leaves',
    anOffice(),
    C.EndMembership,
    [{ type: 'MembershipsEnded', v: 1, membershipIds: [m(2)], until: '2026-10-31', ...WHY }],
  ],
  [
    'striking a membership',
    anOffice(),
    C.StrikeMembership,
    [{ type: 'MembershipStruck', v: 1, membershipId: m(2), ...WHY }],
  ],
  [
    'rights that rest',
    anOffice(),
    C.SuspendMember,
    [{ type: 'MemberSuspended', v: 1, membershipId: m(2), from: '2026-08-01', ...WHY }],
  ],
  [
    'rights that hold again',
    anOffice(),
    C.RestoreMember,
    [{ type: 'MemberRestored', v: 1, membershipId: m(3), from: '2026-09-01', ...WHY }],
  ],
  [
    'a second suspension from the day of the restoration on',
    anOffice().give(C.RestoreMember),
    { type: 'SuspendMember', membershipId: m(3), from: '2026-09-01', source: '', reason: 'Lần hai' },
    [
      {
        type: 'MemberSuspended',
        v: 1,
        membershipId: m(3),
        from: '2026-09-01',
        source: '',
        reason: 'Lần hai',
      },
    ],
  ],
  [
    'staff',
    anOffice(),
    C.AppointStaff,
    [{ type: 'StaffAppointed', v: 1, appointment: secretary(5, 3, b(1)), source: '', reason: '' }],
  ],
  [
    'the end of an appointment',
    anOffice(),
    C.EndAppointment,
    [{ type: 'AppointmentsEnded', v: 1, appointmentIds: [s(2)], until: '2026-12-31', ...WHY }],
  ],
  [
    'an administrator who goes the day before the next one begins',
    alsoAdministered('2027-01-01'),
    { type: 'EndAppointment', appointmentId: s(1), until: '2026-12-31', ...WHY },
    [{ type: 'AppointmentsEnded', v: 1, appointmentIds: [s(1)], until: '2026-12-31', ...WHY }],
  ],
  [
    'striking an appointment',
    anOffice(),
    C.StrikeAppointment,
    [{ type: 'AppointmentStruck', v: 1, appointmentId: s(2), ...WHY }],
  ],
  ['a session', anOffice(), C.PrepareSession, [{ type: 'SessionPrepared', v: 1, session: session(9) }]],
  [
    'a meeting of a Party committee, which has no number',
    anOffice(),
    {
      type: 'PrepareSession',
      session: session(9, { bodyId: b(7), termId: null, kind: 'conference', number: null }),
    },
    [
      {
        type: 'SessionPrepared',
        v: 1,
        session: session(9, { bodyId: b(7), termId: null, kind: 'conference', number: null }),
      },
    ],
  ],
  [
    'a meeting of a committee in the term of the council',
    anOffice(),
    { type: 'PrepareSession', session: session(9, { bodyId: b(3), kind: 'meeting' }) },
    [{ type: 'SessionPrepared', v: 1, session: session(9, { bodyId: b(3), kind: 'meeting' }) }],
  ],
  [
    'a session put right before it is convened',
    anOffice(),
    C.CorrectSession,
    [{ type: 'SessionCorrected', v: 1, session: session(2, { place: 'Phòng họp số 1' }), ...WHY }],
  ],
  [
    'striking a session',
    anOffice(),
    C.StrikeSession,
    [{ type: 'SessionStruck', v: 1, sessionId: kh(2), ...WHY }],
  ],
  [
    'convening, with the members and the number that were confirmed',
    anOffice(),
    C.ConveneSession,
    [
      {
        type: 'SessionConvened',
        v: 1,
        sessionId: kh(2),
        members: [m(2), m(3), m(4)],
        total: 3,
        suspended: 'counted',
        reason: 'Theo danh sách',
      },
    ],
  ],
  [
    'a programme for later sessions',
    anOffice(),
    C.SaveAgendaTemplate,
    [{ type: 'AgendaTemplateSaved', v: 1, template: template(2) }],
  ],
  [
    'a template that is of no use any more',
    anOffice(),
    C.StrikeAgendaTemplate,
    [{ type: 'AgendaTemplateStruck', v: 1, templateId: g(1), ...WHY }],
  ],
  [
    'taking out of the archive',
    anOffice().give(C.ArchiveSession),
    C.UnarchiveSession,
    [{ type: 'SessionUnarchived', v: 1, sessionId: kh(1), ...WHY }],
  ],
  ['archiving', anOffice(), C.ArchiveSession, [{ type: 'SessionArchived', v: 1, sessionId: kh(1) }]],
  [
    'a session that the server has already',
    founded(),
    { type: 'EnterSession', session: session(1, { termId: null }), stage: 'archived' },
    [{ type: 'SessionEntered', v: 1, session: session(1, { termId: null }), stage: 'archived' }],
  ],
];

describe('the register records', () => {
  it.each(CASES)('%s', (_what, story, command, events) => {
    expect(story.ask(command)).toEqual({ ok: true, events });
  });

  it.each(CASES)('%s: once, however often the command is sent', (_what, story, command) => {
    expect(story.give(command).ask(command)).toEqual({ ok: true, events: [] });
  });

  it.each(CASES)('%s, as the protocol has it', (_what, story, command) => {
    const decision = story.ask(command);
    for (const event of decision.ok ? decision.events : []) {
      expect(RegisterEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
    }
  });

  it('every event of the protocol in one of these cases', () => {
    const types = CASES.flatMap(([, story, command]) => {
      const decision = story.ask(command);
      return decision.ok ? decision.events.map(({ type }) => type) : [];
    });
    const known = RegisterEvent.options.map((option) => option.shape.type.value);
    // Which is said each time anew: below.
    const others = known.filter((type) => type !== 'RecordVouchedFor');
    expect([...new Set(types)].sort()).toEqual(others.sort());
  });

  it('what the server signs for that it had not signed itself, up to the last entry; nothing of an empty log', () => {
    const said = { why: 'operator' as const, unsigned: [{ from: 1, to: 4 }], keys: [], reason: 'Mất khóa' };
    const statement = { type: 'VouchForRecord' as const, ...said };
    const story = founded();
    const event = { type: 'RecordVouchedFor', v: 1, upTo: story.state.seq, ...said };
    expect(story.ask(statement)).toEqual({ ok: true, events: [event] });
    expect(RegisterEvent.parse(event)).toEqual(event);
    const { seq, ...before } = story.state;
    expect(story.give(statement).state).toEqual({ ...before, seq: seq + 1 });
  });
});

describe('what is so already', () => {
  it.each([
    ['a name of the office', { type: 'RenameOffice', name: 'Văn phòng Đoàn ĐBQH và HĐND tỉnh', ...WHY }],
    ['particulars', { type: 'CorrectPerson', person: person(2), ...WHY }],
    ['a membership', { type: 'CorrectMembership', membership: membership(2), ...WHY }],
    ['a session', { type: 'CorrectSession', session: session(2), ...WHY }],
  ] satisfies readonly (readonly [string, RegisterCoreCommand])[])(
    'is not recorded: %s',
    (_what, command) => {
      expect(anOffice().ask(command)).toEqual({ ok: true, events: [] });
    },
  );
});
