import { z } from 'zod';
import { DelegateId, SessionId, type UnitId } from '../ids.ts';
import type { Delegate } from '../records.ts';
import type { CodeOwner, CodeUse, IdentityDeed } from '../sign-ins.ts';
import type { AgendaLine } from './agenda-templates.ts';
import type { BodyParticulars } from './bodies.ts';
import { OfficeFounding } from './commands.ts';
import { AgendaTemplateId, PersonId } from './ids.ts';
import { PersonParticulars } from './people.ts';

/*
 * The register over HTTP. Every answer but those of signing in and founding is for administrators (`Authorization: Bearer TOKEN`);
 * everybody else is refused, also whoever is signed in to a session. Refusals are `{ok: false, refusal}` as everywhere.
 *
 * POST /api/register/sign-in              SignIn {code}         -> RegisterSignedIn
 * POST /api/register/founding             Founding              -> Founded
 * POST /api/register/sign-out                                   -> {ok: true}
 * GET  /api/register                                            -> RegisterAnswer
 * POST /api/register/commands             RegisterCommand       -> {ok: true, seq}
 * GET  /api/register/accounts                                   -> AccountsAnswer
 * POST /api/register/accounts/slips       AccountSlips          -> {ok: true, codes: AccountCode[]}
 * POST /api/register/accounts/:personId/show                    -> {ok: true, code: AccountCode}
 * POST /api/register/accounts/:personId/renew                   -> {ok: true, code: AccountCode}
 * POST /api/register/accounts/:personId/wipe                    -> {ok: true}
 * GET  /api/register/accounts/:personId/devices                 -> Devices
 * POST /api/register/accounts/:personId/devices/:deviceId/revoke -> {ok: true}
 * GET  /api/register/sessions/:id/people                        -> LinkProposals
 * POST /api/register/sessions/:id/people  ConfirmLinks          -> {ok: true, seq}   of the session's log
 * GET  /api/register/sessions/:id/differences                   -> DifferencesAnswer
 * POST /api/register/sessions/:id/differences  ConfirmDifferences -> {ok: true, seq}   of the session's log
 * GET  /api/register/sessions/:id/agenda                        -> AgendaAnswer
 * POST /api/register/sessions/:id/agenda  AgendaSource          -> {ok: true, seq}   of the session's log
 * POST /api/register/sessions/:id/codes                         -> SessionCodesAnswer
 */

/** Who is signed in to the register. */
export interface RegisterPerson {
  readonly personId: PersonId;
  readonly name: string;
}

/** What a founder is proposed, to be looked at and put right: from the first session of a server that ran before there was a register. */
export interface FoundingProposal {
  readonly name: string;
  readonly body: Pick<BodyParticulars, 'kind' | 'name' | 'ruleSetId'>;
}

/**
 * What a code that was typed on the administration's first screen opens. `founding`: it is the code from the server's terminal, and
 * there is no office yet; the proposal is null where nothing is known.
 */
export type RegisterSignedIn =
  | { readonly type: 'signed-in'; readonly token: string; readonly me: RegisterPerson }
  | { readonly type: 'founding'; readonly proposal: FoundingProposal | null };

/** Founds the office. Good once: with the first office the code from the terminal has ended. */
export const Founding = z.object({
  /** As the server's terminal printed it. */
  code: z.string().min(1).max(64),
  /** Its ids are made where it is filled in, so that it can be sent again. */
  founding: OfficeFounding,
});
export type Founding = z.infer<typeof Founding>;

/** The founder is signed in; `code` is theirs from now on, shown this once and on record as shown. */
export interface Founded {
  readonly token: string;
  readonly me: RegisterPerson;
  readonly code: AccountCode;
}

/** What became of a session that was convened. */
export interface ConvenedSession {
  readonly id: SessionId;
  /** Whether it stands on this server: false for a moment after it was convened, or while making it fails and is tried again. */
  readonly made: boolean;
  /** How far it has come by itself; null where it is not made. */
  readonly status: 'preparing' | 'open' | 'closed' | null;
  /** How many of its delegates are not known as people of the register. */
  readonly unlinked: number;
  /** In how many things it differs from the register; 0 where it is not made, or over. */
  readonly differences: number;
}

/** The whole register; `state` is RegisterState of shared/register/state.ts, as JSON. */
export interface RegisterAnswer<State> {
  readonly seq: number;
  readonly state: State;
  /** Those that are convened or archived. */
  readonly sessions: readonly ConvenedSession[];
  readonly me: RegisterPerson;
}

/** A code that was asked for, on record. */
export interface AccountCode {
  readonly personId: PersonId;
  readonly name: string;
  readonly code: string;
  /** Address that signs in by itself. */
  readonly url: string;
}

/** Somebody who has an account: a member of a body, somebody who runs the office, or a delegate of a session of this server. */
export interface AccountOwner {
  readonly personId: PersonId;
  readonly name: string;
  readonly use: CodeUse;
  /** Devices that are signed in. */
  readonly devices: number;
  /** Those of them whose sign-in is bound to no key. */
  readonly unbound: number;
  /** When their devices were last told to remove what they keep, and how many have; null: never. */
  readonly wipe: CodeOwner['wipe'];
}

/** Whose codes are printed, all of them or none. Refused where somebody has signed in with one of them. */
export const AccountSlips = z.object({ personIds: z.array(PersonId).min(1).max(2000) });
export type AccountSlips = z.infer<typeof AccountSlips>;

/** An entry of the record of these codes and sign-ins. */
export interface AccountNote {
  readonly seq: number;
  /** ISO 8601. */
  readonly at: string;
  readonly deed: IdentityDeed;
  readonly person: RegisterPerson;
  /** Somebody, the secretariat of a session that they are a delegate of, or the machine itself. */
  readonly by: RegisterPerson | 'secretariat' | 'terminal' | 'server';
  readonly devices: number;
}

/** No codes; the latest notes first. */
export interface AccountsAnswer {
  readonly owners: readonly AccountOwner[];
  readonly notes: readonly AccountNote[];
}

/**
 * In what the delegates of a session that was convened differ from the members of its body: as of its first day, while it goes on as of
 * today, afterwards as of its last day. `key` names a difference when it is confirmed; `name` is whom it is about, or what a group or committee
 * of the session (`unitId`, called `before` there) is called in the register.
 */
export type SessionDifference = {
  readonly key: string;
  readonly name: string;
} & (
  | { readonly type: 'renamed'; readonly unitId: UnitId; readonly before: string }
  | { readonly type: 'added'; readonly after: Omit<Delegate, 'id'> }
  | { readonly type: 'changed'; readonly before: Delegate; readonly after: Delegate }
  /** No member any more; on which day, and what it follows from. */
  | ({ readonly type: 'gone'; readonly delegateId: DelegateId } & Ground)
  | ({ readonly type: 'suspended' | 'restored'; readonly delegateId: DelegateId } & Ground)
);

interface Ground {
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly source: string;
  readonly reason: string;
}

export interface DifferencesAnswer {
  /** Of the register and of the session, as they were compared. */
  readonly basedOn: { readonly register: number; readonly session: number };
  readonly differences: readonly SessionDifference[];
}

/** Of the differences that were shown, those that the session takes over: its own entries, by the person who confirms. */
export const ConfirmDifferences = z.object({
  basedOn: z.object({ register: z.int().min(0), session: z.int().min(0) }),
  keys: z.array(z.string().min(1).max(80)).min(1).max(2000),
});
export type ConfirmDifferences = z.infer<typeof ConfirmDifferences>;

/** The programme of a session that stands, as another session can begin with it. */
export interface AgendaAnswer {
  /** Of what everybody may know of; without anything that happened. */
  readonly lines: readonly AgendaLine[];
  /** Whether one can be copied into it: nothing is in it yet, and it is not over. */
  readonly open: boolean;
}

/** What the programme of a session is copied from: a template of its body, or another session of that. */
export const AgendaSource = z.discriminatedUnion('type', [
  z.object({ type: z.literal('template'), templateId: AgendaTemplateId }),
  z.object({ type: z.literal('session'), sessionId: SessionId }),
]);
export type AgendaSource = z.infer<typeof AgendaSource>;

/** Codes of the secretariat and the hall screen of a session, shown to an administrator and on record as shown. */
export interface SessionCodesAnswer {
  readonly codes: readonly { readonly name: string; readonly code: string; readonly url: string }[];
}

/** Who a delegate of a session may be, who is not known as a person of the register yet. */
export interface LinkProposal {
  readonly delegateId: DelegateId;
  readonly name: string;
  readonly title: string;
  /** People of the register of this name, whom no other delegate of the session is known as. */
  readonly candidates: readonly LinkCandidate[];
  /** The only one of this name; 'new': the register has nobody of it; null: only a person can say, since several bear it. */
  readonly proposed: PersonId | 'new' | null;
  /** What tells them apart as somebody new; '' where nothing has to. */
  readonly distinction: string;
}

export interface LinkCandidate {
  readonly personId: PersonId;
  readonly name: string;
  /** What tells them from others of that name. */
  readonly distinction: string;
  readonly title: string;
}

export interface LinkProposals {
  /** Of the register and of the session, as they were compared. */
  readonly basedOn: { readonly register: number; readonly session: number };
  readonly proposals: readonly LinkProposal[];
}

/** Who the delegates are, as an administrator confirms it. Whoever is left out stays as they are. */
export const ConfirmLinks = z.object({
  basedOn: z.object({ register: z.int().min(0), session: z.int().min(0) }),
  links: z
    .array(
      z.object({
        delegateId: DelegateId,
        /** Somebody of the register, or somebody new, whose id is made where it is confirmed. */
        person: z.union([PersonId, PersonParticulars]),
      }),
    )
    .min(1)
    .max(2000),
});
export type ConfirmLinks = z.infer<typeof ConfirmLinks>;
