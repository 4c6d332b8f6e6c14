import { type Capacity, GUEST_CAPACITIES, SESSION_CAPACITIES } from './capacity.ts';

/**
 * Who may ask for a route. `open`: anybody, without saying who they are. `account`: whoever is signed in, to no session in particular.
 * `session`: whoever has one of the capacities in the session that they mean. `register`: whoever is signed in as a person of the register and administers the
 * office.
 */
export type RouteRule =
  | { readonly door: 'open' }
  | { readonly door: 'account' }
  | { readonly door: 'session'; readonly capacities: readonly Capacity[] }
  | { readonly door: 'register'; readonly capacities: readonly ['administrator'] };

type Route = `${'GET' | 'POST' | 'DELETE'} /api/${string}`;

const open = { door: 'open' } as const;
const everybodySignedIn = { door: 'account' } as const;
const everybodyInside = { door: 'session', capacities: SESSION_CAPACITIES } as const;
const delegates = { door: 'session', capacities: ['delegate'] } as const;
const onTablets = { door: 'session', capacities: ['delegate', ...GUEST_CAPACITIES] } as const;
const secretaries = { door: 'session', capacities: ['secretary'] } as const;
const administrators = { door: 'register', capacities: ['administrator'] } as const;

/**
 * Every route below /api. What stands here is the whole of it: a server with a route that has no rule, or without one that has, does
 * not start.
 */
export const ROUTES = {
  // Whoever signs in is nobody yet; the sign-in of a device that was told to clear itself has ended.
  'POST /api/sign-in': open,
  'GET /api/sign-in/ways': open,
  'POST /api/sign-in/passkey/options': open,
  'POST /api/sign-in/passkey': open,
  'POST /api/sign-in/provider': open,
  'GET /api/sign-in/provider/callback': open,
  'POST /api/sign-in/ticket': open,
  'POST /api/wiped': open,
  'POST /api/sign-out': everybodySignedIn,
  'GET /api/my/sessions': everybodySignedIn,
  // Of a tablet that is not lent, each says so itself.
  'GET /api/lent': everybodySignedIn,
  'POST /api/lent/pin': everybodySignedIn,
  'POST /api/lent/unlock': everybodySignedIn,
  // Of participants of one session, who have none, each says so itself.
  'GET /api/my/ways': everybodySignedIn,
  'POST /api/my/pin': everybodySignedIn,
  'POST /api/my/passkeys/options': everybodySignedIn,
  'POST /api/my/passkeys': everybodySignedIn,
  'POST /api/my/passkeys/:id/remove': everybodySignedIn,
  'GET /api/storage-secret': onTablets,
  'GET /api/new-devices': onTablets,
  'POST /api/new-devices/seen': onTablets,
  'GET /api/devices': everybodySignedIn,
  'POST /api/devices/:deviceId/revoke': everybodySignedIn,
  'GET /api/codes': secretaries,
  'GET /api/lending': secretaries,
  'POST /api/codes/:personId/show': secretaries,
  'POST /api/codes/slips': secretaries,
  'POST /api/codes/renewals': secretaries,
  'POST /api/codes/:personId/wipe': secretaries,
  'GET /api/codes/:personId/devices': secretaries,
  'POST /api/codes/:personId/devices/:deviceId/revoke': secretaries,

  // Which documents there are for somebody is asked of what they may know.
  'GET /api/documents/:sha256': everybodyInside,
  'GET /api/documents/:sha256/text': everybodyInside,
  'GET /api/library': everybodyInside,
  'POST /api/documents': secretaries,
  // It tells of no file that the device does not name itself.
  'POST /api/documents/removed': everybodySignedIn,
  'GET /api/document-scans': secretaries,
  'GET /api/document-scans/:sha256': secretaries,
  'POST /api/document-receipts': delegates,
  'GET /api/document-receipts': secretaries,

  'POST /api/annotations/sync': onTablets,
  // Notes are shared among delegates.
  'GET /api/annotations/shared': delegates,
  'GET /api/annotations/export/:sha256.pdf': onTablets,
  'GET /api/annotations/summary.docx': onTablets,

  'GET /api/guests/view': secretaries,
  'GET /api/guests/people': secretaries,

  'POST /api/import/preview': secretaries,
  'POST /api/import/:previewId/confirm': secretaries,
  'DELETE /api/import/:previewId': secretaries,

  'GET /api/attendance/seats': secretaries,
  'GET /api/seating/earlier': secretaries,
  'POST /api/seating/rows': secretaries,
  // Of everybody on the list to the secretariat, of a delegate to them alone.
  'GET /api/attendance/year': { door: 'session', capacities: ['secretary', 'delegate'] },
  'GET /api/log': secretaries,
  'GET /api/export/minutes.docx': secretaries,
  'GET /api/export/minutes.pdf': secretaries,
  'GET /api/export/script.docx': secretaries,
  'GET /api/export/script.pdf': secretaries,
  'GET /api/export/polls/:pollId/count.docx': secretaries,
  'GET /api/export/polls/:pollId/count.pdf': secretaries,
  'GET /api/export/polls/:pollId/roll-call.csv': secretaries,
  'GET /api/export/polls/:pollId/result.csv': secretaries,
  'GET /api/export/roll-calls.csv': secretaries,
  'GET /api/export/speeches.csv': secretaries,
  'GET /api/export/attendance.csv': secretaries,
  'GET /api/export/record.jsonl': secretaries,
  'POST /api/export/notice.docx': secretaries,
  'POST /api/export/notice.pdf': secretaries,
  'POST /api/export/notice.ics': secretaries,
  'POST /api/records': secretaries,

  // The boxes of announced secret polls are for anybody to count again.
  'GET /api/boxes': open,
  'GET /api/boxes/:sessionId/:pollId': open,

  // With the code that the terminal prints, as long as there is no office.
  'POST /api/register/founding': open,
  'POST /api/register/sign-in': open,
  'POST /api/register/sign-out': administrators,
  'GET /api/register': administrators,
  'POST /api/register/commands': administrators,
  'GET /api/register/accounts': administrators,
  'POST /api/register/accounts/slips': administrators,
  'POST /api/register/accounts/:personId/show': administrators,
  'POST /api/register/accounts/:personId/renew': administrators,
  'POST /api/register/accounts/:personId/wipe': administrators,
  'GET /api/register/accounts/:personId/devices': administrators,
  'POST /api/register/accounts/:personId/devices/:deviceId/revoke': administrators,
  'GET /api/register/accounts/:personId/ways': administrators,
  'POST /api/register/accounts/:personId/passkeys/:id/remove': administrators,
  'POST /api/register/accounts/:personId/subject': administrators,
  'GET /api/register/record.jsonl': administrators,
  'POST /api/register/bodies/:bodyId/members/preview': administrators,
  'POST /api/register/members-previews/:previewId': administrators,
  'DELETE /api/register/members-previews/:previewId': administrators,
  'GET /api/register/sessions/:id/differences': administrators,
  'POST /api/register/sessions/:id/differences': administrators,
  'GET /api/register/sessions/:id/people': administrators,
  'POST /api/register/sessions/:id/people': administrators,
  'GET /api/register/sessions/:id/agenda': administrators,
  'POST /api/register/sessions/:id/agenda': administrators,
  'POST /api/register/sessions/:id/codes': administrators,
} as const satisfies Readonly<Record<Route, RouteRule>>;
