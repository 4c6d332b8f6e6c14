import type { Actor } from '#shared/protocol/events.ts';
import type { LogId, SessionId } from '#shared/protocol/ids.ts';
import type { Role } from '#shared/protocol/person.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import type { CodeUse, IdentityDeed, NewDevice } from '#shared/protocol/sign-ins.ts';

/** Somebody in one session, as all that happens there knows them. */
export interface Identity {
  readonly sessionId: SessionId;
  /** A DelegateId, or the fixed id of the secretariat or the hall screen; of a secretary of the register their PersonId. */
  readonly personId: string;
  readonly role: Role;
  /** How a secretary of the register is called; absent for whoever the session itself names. */
  readonly name?: string;
}

/** Whoever has a code for one session, and for that session alone. */
export interface Participant extends Omit<Identity, 'name'> {
  readonly type: 'participant';
}

/** A person of the register: signed in once, for all sessions of theirs, over bodies and years. */
export interface PersonAccount {
  readonly type: 'person';
  readonly personId: PersonId;
}

/** Who can sign in. */
export type Account = Participant | PersonAccount;

/** `person`: who a participant is in the register; absent where that is not known. */
export interface KnownParticipant extends Participant {
  readonly person?: PersonId;
}

export function personAccount(personId: PersonId): PersonAccount {
  return { type: 'person', personId };
}

/**
 * Who does something with codes; `system` is the machine itself: `terminal` or `server`; `administrator` and `person` are somebody of
 * the register, by PersonId: in charge of the office, or for themselves.
 */
export type Doer = Pick<Actor, 'id'> & { readonly role: Role | 'administrator' | 'person' | 'system' };

/** Somebody by themselves. */
export function ownDeed(account: Account): Doer {
  return { role: account.type === 'person' ? 'person' : account.role, id: account.personId };
}

/** Somebody at the server's own terminal. */
export const TERMINAL: Doer = { role: 'system', id: 'terminal' };
/** The server by itself. */
export const SERVER: Doer = { role: 'system', id: 'server' };

/** An entry of the record of codes and sign-ins. */
export interface AuditEntry {
  readonly seq: number;
  readonly at: string;
  readonly deed: IdentityDeed;
  readonly account: Account;
  readonly by: Doer;
  /** Sign-ins of the person, just afterwards. */
  readonly devices: number;
}

/** Why a sign-in ended; what a device is told when it comes back. */
export type Ending = 'signed-out' | 'revoked' | 'renewed' | 'wiped' | 'key-replaced' | 'left-list';

/** What became of a code. */
export interface CodeUsage {
  readonly use: CodeUse;
  /** Sign-ins that hold. */
  readonly devices: number;
  /** Those of them that are bound to no key: a copy of one is as good as it. */
  readonly unbound: number;
  /** What became of the last time that the devices were told to clear themselves; null when they never were. */
  readonly wipe: Wipe | null;
  /** It is the code of one session, and lets a person in to all of theirs. */
  readonly opensPerson: boolean;
}

export interface Wipe {
  readonly requestedAt: string;
  /** Devices that were signed in then, and those of them that have removed what they kept. */
  readonly devices: number;
  readonly done: number;
}

/** What tells a device from a copy of its sign-in. */
export interface DeviceKey {
  /** Random; names the sign-in on lists and lets nobody in. */
  readonly id: string;
  /** Of the device's public key (RFC 7638), in base64url; null: the sign-in is bound to none. */
  readonly thumbprint: string | null;
}

/** What is known of a device as somebody signs in on it. */
export interface SigningDevice {
  readonly thumbprint: string | null;
  /** Browser and system, as somebody would call it; null: unknown. */
  readonly name: string | null;
}

/** A device on which somebody is signed in. */
export interface SignedInDevice extends DeviceKey, Pick<SigningDevice, 'name'> {
  /** ISO 8601; null: before releases that wrote it down. */
  readonly signedInAt: string | null;
  /** ISO 8601, to a minute; null: not heard of since the release that writes it down. */
  readonly lastContactAt: string | null;
}

/** A sign-in that has just begun. */
export interface NewSignIn {
  readonly token: string;
  readonly account: Account;
  /** The session whose code let a person in, from before its delegate was known as that person; null: it was the account's own. */
  readonly through: SessionId | null;
}

/**
 * Who may sign in, with which code, and who is signed in: participants of one session, and people of the register. Nothing of this is
 * ever in a log. No code leaves this place, and no sign-in begins or ends, without an entry in its audit, in the same transaction.
 * `at`: ISO 8601.
 *
 * The code that a delegate had before they were known as a person of the register lets that person in from then on. It ends as every
 * code does when it is renewed, and with a new code of the person. A code that was made afterwards is for its session alone: whoever
 * conducts one session hands out no key to the others.
 */
export interface Identities {
  /**
   * Makes sure that each of these has a code. Known ones keep theirs; who had left and comes back gets a new one. A participant
   * who is known as a person only now is remembered as that person.
   */
  ensure(accounts: readonly (KnownParticipant | PersonAccount)[]): Promise<void>;
  /**
   * `from` and `into` are one person, entered twice: the code of either lets in who `into` is, and sign-ins of both are theirs, until a
   * new code of `into` ends them all. Repeating it changes nothing.
   */
  merge(from: PersonId, into: PersonId): Promise<void>;
  /**
   * The codes of these, in their order, "ABCD-EFGH-JKMN"; on record as shown or printed.
   * @throws RangeError for who has none, or has left.
   */
  handOut(
    accounts: readonly Account[],
    how: 'shown' | 'printed',
    by: Doer,
    at: string,
  ): Promise<readonly string[]>;
  /**
   * As `handOut`, printed or shown; but null, and nothing is handed out, where somebody has signed in with the code of one of `unused` by
   * then: that code is its owner's alone.
   */
  handOutUnused(
    accounts: readonly Account[],
    unused: readonly Account[],
    how: 'shown' | 'printed',
    by: Doer,
    at: string,
  ): Promise<readonly string[] | null>;
  /**
   * New codes; the old ones and all sign-ins of these end, but for the one with the token `keep`. With a person's code those of sessions
   * end that let the person in, and the sign-ins with them.
   */
  renew(accounts: readonly Account[], by: Doer, at: string, keep?: string | null): Promise<readonly string[]>;
  /**
   * A token for whoever has this code, or null. Spaces, dashes and case do not matter. The token is bound to the key of `device`, if that
   * has one.
   */
  signIn(code: string, at: string, device?: SigningDevice): Promise<NewSignIn | null>;
  /** Whom `signIn` would let in with this code, or null. */
  ownerOf(code: string): Promise<Account | null>;
  /** A token for a person who has shown who they are in another way than by a code; null: they have no account. */
  admit(personId: PersonId, at: string, device: SigningDevice): Promise<string | null>;
  whoIs(token: string): Promise<Account | null>;
  /** The device that a token was given to; null: it lets nobody in. */
  deviceOf(token: string): Promise<DeviceKey | null>;
  /** All on which this account is signed in, in the order in which they came. */
  devices(account: Account): Promise<readonly SignedInDevice[]>;
  /** When devices were last heard of, ISO 8601 by their ids. */
  noteContacts(contacts: ReadonlyMap<string, string>): Promise<void>;
  /** The token was used by somebody who does not have the key that it is bound to. */
  noteUnproven(token: string, at: string): Promise<void>;
  /** Why this sign-in ended; null: it never was one, or it was forgotten. */
  endingOf(token: string): Promise<Ending | null>;
  signOut(token: string, at: string): Promise<void>;
  /** Ends this account's sign-in on one device; false: it is not signed in there. */
  revoke(account: Account, deviceId: string, by: Doer, at: string): Promise<boolean>;
  /** These take part no more: their sign-ins end and their codes are good for nothing. Repeating it changes nothing. */
  leave(accounts: readonly Account[], by: Doer, at: string): Promise<void>;
  /** Ends all sign-ins of an account and remembers them as devices that have to remove what they keep. */
  wipe(account: Account, by: Doer, at: string): Promise<void>;
  /** The key of a device that has to do so; null: this one never had to. */
  toWipe(token: string): Promise<Pick<DeviceKey, 'thumbprint'> | null>;
  /** The device has done so. Repeating it changes nothing. */
  wiped(token: string, at: string): Promise<void>;
  /** Of those who have a code for a session, by person id; of people of the register, by PersonId. Who has left is not among them. */
  usage(of: LogId): Promise<ReadonlyMap<string, CodeUsage>>;
  /** Sign-ins of the same account on other devices, and uses of copied ones, that this device has not told its owner of, in order. */
  newDevices(token: string): Promise<readonly NewDevice[]>;
  /** The owner has been told up to `seq`. */
  sawNewDevices(token: string, seq: number): Promise<void>;
  /** The latest entries, of a session or of people of the register, the newest first. */
  audit(of: LogId, most: number): Promise<readonly AuditEntry[]>;
  /**
   * Calls `listener` with the entries of each deed, once they are durable, in whichever process it was done; and `missed` where deeds were
   * done that nobody here was told of: whatever was known of sign-ins may be otherwise.
   */
  listen(listener: (entries: readonly AuditEntry[]) => void, missed?: () => void): void;
  /**
   * Whether deeds of other processes are heard of as they are done. While they are not, nobody may be let in by what is remembered; when
   * they are again, `missed` was called before.
   */
  hears(): boolean;
}

export const SECRETARY_ID = 's1';
/** Confirms what the first one counted by hand; may do all that the first one may. */
export const SECOND_SECRETARY_ID = 's2';
export const DISPLAY_ID = 'display';
