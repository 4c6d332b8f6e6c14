import type { RegisterCommand } from '#shared/protocol/register/commands.ts';
import type { RegisterCoreCommand } from '#shared/register/core-command.ts';
import { b, body, kh, m, membership, p, person, s, session, t, term } from './samples.ts';

/** A small office, as commands: with what follows from them on a server. */

export const ADMINISTRATOR = p(10);
export const COUNCIL = b(1);
export const SESSION = kh(2);

export const FOUNDING = {
  type: 'FoundOffice',
  name: 'Văn phòng Đoàn ĐBQH và HĐND tỉnh Mẫu',
  body: body(1, 'council', { name: 'Hội đồng nhân dân tỉnh Mẫu', from: '2025-07-01' }),
  administrator: person(10, { name: 'Lê Thị Quản' }),
  appointmentId: s(1),
} as const satisfies RegisterCoreCommand;

/** A term, a group of two, and three members of the council. */
export const MEMBERS: readonly RegisterCommand[] = [
  { type: 'AddTerm', term: term(2, { title: 'Nhiệm kỳ 2026 - 2031', from: '2026-06-01' }) },
  { type: 'AddBody', body: body(2, 'group', { name: 'Tổ số 1', parent: COUNCIL, from: '2025-07-01' }) },
  {
    type: 'EnrolMembers',
    people: [1, 2, 3].map((n) => person(n, { title: `Chức vụ ${n}` })),
    memberships: [
      ...[1, 2, 3].map((n) => membership(n)),
      ...[1, 2].map((n) => membership(n + 20, { personId: p(n), bodyId: b(2), constituency: '', seat: '' })),
    ],
    source: 'Nghị quyết số 01/NQ-HĐND',
    reason: '',
  },
];

/** Prepares the session, and convenes it with the members of its first day. */
export const CONVENING: readonly RegisterCommand[] = [
  { type: 'PrepareSession', session: session(2, { title: 'Kỳ họp thứ hai', termId: t(2) }) },
  {
    type: 'ConveneSession',
    sessionId: SESSION,
    members: [1, 2, 3].map(m),
    total: 3,
    suspended: 'counted',
    reason: 'Theo danh sách',
  },
];

/** Somebody joins the council. */
export const joining = (n: number, from: string): RegisterCommand => ({
  type: 'EnrolMembers',
  people: [person(n)],
  memberships: [membership(n, { from })],
  source: 'Nghị quyết xác nhận tư cách đại biểu',
  reason: '',
});
