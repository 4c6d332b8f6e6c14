import { SessionId } from '#shared/protocol/ids.ts';
import type { AgendaTemplateParticulars } from '#shared/protocol/register/agenda-templates.ts';
import type { BodyKind, BodyParticulars, TermParticulars } from '#shared/protocol/register/bodies.ts';
import type { RegisterCommand } from '#shared/protocol/register/commands.ts';
import {
  AgendaTemplateId,
  AppointmentId,
  BodyId,
  MembershipId,
  PersonId,
  TermId,
} from '#shared/protocol/register/ids.ts';
import type {
  AppointmentParticulars,
  MembershipParticulars,
  PersonParticulars,
} from '#shared/protocol/register/people.ts';
import type { SessionParticulars } from '#shared/protocol/register/sessions.ts';
import { floorRules } from '../session/samples.ts';

const digits = (n: number) => n.toString(16).padStart(12, '0');
export const p = (n: number) => PersonId.parse(`p-${digits(n)}`);
export const b = (n: number) => BodyId.parse(`b-${digits(n)}`);
export const t = (n: number) => TermId.parse(`t-${digits(n)}`);
export const m = (n: number) => MembershipId.parse(`m-${digits(n)}`);
export const s = (n: number) => AppointmentId.parse(`s-${digits(n)}`);
export const g = (n: number) => AgendaTemplateId.parse(`g-${digits(n)}`);
export const kh = (n: number) => SessionId.parse(`kh-${digits(n)}`);

const NAMES = [
  'Trần Văn Bình',
  'Lê Thị Ánh',
  'Phạm Đức Đông',
  'Nguyễn Hữu Dũng',
  'Võ Thị Xuân',
  'Hồ Văn Yên',
];

export function person(n: number, changes: Partial<PersonParticulars> = {}): PersonParticulars {
  const name = NAMES[n - 1] ?? `Nguyễn Văn ${n}`;
  return { id: p(n), name, distinction: '', title: '', ...changes };
}

export function body(n: number, kind: BodyKind, changes: Partial<BodyParticulars> = {}): BodyParticulars {
  return {
    id: b(n),
    kind,
    name: `Cơ quan ${n}`,
    superior: '',
    parent: null,
    symbol: 'HĐND',
    ruleSetId: 'vn-hdnd',
    from: '2004-01-01',
    until: null,
    ...changes,
  };
}

export function term(n: number, changes: Partial<TermParticulars> = {}): TermParticulars {
  return { id: t(n), bodyId: b(1), title: `Khóa ${n}`, from: '2021-07-01', until: null, ...changes };
}

export function template(
  n: number,
  changes: Partial<AgendaTemplateParticulars> = {},
): AgendaTemplateParticulars {
  const line = { kind: 'procedure', presenter: '', minutes: 15, day: 1 } as const;
  const lines = [
    { ...line, number: '1', title: 'Khai mạc' },
    { ...line, number: '2', title: 'Bế mạc' },
  ];
  return { id: g(n), bodyId: b(1), title: `Chương trình ${n}`, lines, ...changes };
}

/** `n`: of the person, and of the membership. */
export function membership(n: number, changes: Partial<MembershipParticulars> = {}): MembershipParticulars {
  return {
    id: m(n),
    personId: p(n),
    bodyId: b(1),
    termId: t(2),
    post: { kind: 'member', text: '' },
    constituency: `Đơn vị ${n}`,
    seat: `A${n}`,
    from: '2026-06-01',
    until: null,
    ...changes,
  };
}

export function administrator(n: number, personId: number, days: { from: string; until?: string }) {
  return {
    id: s(n),
    personId: p(personId),
    capacity: 'administrator',
    within: 'server',
    from: days.from,
    until: days.until ?? null,
  } as const satisfies AppointmentParticulars;
}

export function secretary(n: number, personId: number, within: AppointmentParticulars['within']) {
  return {
    id: s(n),
    personId: p(personId),
    capacity: 'secretary',
    within,
    from: '2026-05-01',
    until: null,
  } as const satisfies AppointmentParticulars;
}

export function session(n: number, changes: Partial<SessionParticulars> = {}): SessionParticulars {
  return {
    id: kh(n),
    bodyId: b(1),
    termId: t(2),
    kind: 'regular',
    number: n,
    title: `Kỳ họp thứ ${n}`,
    place: 'Hội trường lớn',
    startsOn: '2026-12-08',
    days: 3,
    ruleSetId: 'vn-hdnd',
    ...changes,
  };
}

export const WHY = { source: 'Nghị quyết số 5/NQ-HĐND', reason: 'Theo nghị quyết' };

/** One command of each type; whether it can be carried out depends on the register. */
export const EVERY_COMMAND = {
  RenameOffice: { type: 'RenameOffice', name: 'Văn phòng mới', ...WHY },
  AddPeople: { type: 'AddPeople', people: [person(6)] },
  CorrectPerson: { type: 'CorrectPerson', person: person(2, { title: 'Bí thư' }), ...WHY },
  RenamePerson: { type: 'RenamePerson', personId: p(2), name: 'Lê Ngọc Ánh', from: '2026-09-01', ...WHY },
  StrikePerson: { type: 'StrikePerson', personId: p(5), ...WHY },
  MergePeople: { type: 'MergePeople', personId: p(5), into: p(4), ...WHY },
  AddBody: { type: 'AddBody', body: body(9, 'other') },
  CorrectBody: { type: 'CorrectBody', body: body(1, 'council', { symbol: 'NQ' }), ...WHY },
  EndBody: { type: 'EndBody', bodyId: b(3), until: '2026-12-31', withMembers: true, ...WHY },
  StrikeBody: { type: 'StrikeBody', bodyId: b(7), ...WHY },
  SetBodyFloorRules: { type: 'SetBodyFloorRules', bodyId: b(1), rules: floorRules(), ...WHY },
  AddTerm: { type: 'AddTerm', term: term(3, { from: '2031-07-01' }) },
  CorrectTerm: { type: 'CorrectTerm', term: term(2, { title: 'Khóa XIX', from: '2026-06-01' }), ...WHY },
  EndTerm: { type: 'EndTerm', termId: t(2), until: '2031-06-30', withMembers: true, ...WHY },
  StrikeTerm: { type: 'StrikeTerm', termId: t(1), ...WHY },
  EnrolMembers: {
    type: 'EnrolMembers',
    people: [person(6)],
    memberships: [membership(6)],
    source: 'Nghị quyết số 6',
    reason: '',
  },
  CorrectMembership: {
    type: 'CorrectMembership',
    membership: membership(2, { constituency: 'Đơn vị 12' }),
    ...WHY,
  },
  EndMembership: { type: 'EndMembership', membershipId: m(2), until: '2026-10-31', ...WHY },
  StrikeMembership: { type: 'StrikeMembership', membershipId: m(2), ...WHY },
  SuspendMember: { type: 'SuspendMember', membershipId: m(2), from: '2026-08-01', ...WHY },
  RestoreMember: { type: 'RestoreMember', membershipId: m(3), from: '2026-09-01', ...WHY },
  ImportMembers: {
    type: 'ImportMembers',
    basedOn: 0,
    steps: [
      { type: 'AddBody', body: body(10, 'group', { name: 'Tổ số 3', parent: b(1) }) },
      { type: 'CorrectPerson', person: person(2, { title: 'Bí thư' }), ...WHY },
      {
        type: 'EnrolMembers',
        people: [person(6)],
        memberships: [
          membership(6),
          membership(16, { personId: p(6), bodyId: b(10), constituency: '', seat: '' }),
        ],
        ...WHY,
      },
    ],
  },
  AppointStaff: { type: 'AppointStaff', appointment: secretary(5, 3, b(1)), source: '', reason: '' },
  EndAppointment: { type: 'EndAppointment', appointmentId: s(2), until: '2026-12-31', ...WHY },
  StrikeAppointment: { type: 'StrikeAppointment', appointmentId: s(2), ...WHY },
  PrepareSession: { type: 'PrepareSession', session: session(9) },
  CorrectSession: { type: 'CorrectSession', session: session(2, { place: 'Phòng họp số 1' }), ...WHY },
  StrikeSession: { type: 'StrikeSession', sessionId: kh(2), ...WHY },
  ConveneSession: {
    type: 'ConveneSession',
    sessionId: kh(2),
    members: [m(2), m(3), m(4)],
    total: 3,
    suspended: 'counted',
    reason: 'Theo danh sách',
  },
  ArchiveSession: { type: 'ArchiveSession', sessionId: kh(1) },
  UnarchiveSession: { type: 'UnarchiveSession', sessionId: kh(1), ...WHY },
  SaveAgendaTemplate: { type: 'SaveAgendaTemplate', template: template(2) },
  StrikeAgendaTemplate: { type: 'StrikeAgendaTemplate', templateId: g(1), ...WHY },
} satisfies { readonly [T in RegisterCommand['type']]: Extract<RegisterCommand, { type: T }> };
