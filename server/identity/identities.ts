import type { Actor } from '#shared/protocol/events.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import type { Role } from '#shared/protocol/person.ts';
import type { CodeUse, IdentityDeed, NewDevice } from '#shared/protocol/sign-ins.ts';

/** Somebody who can sign in to one session. */
export interface Identity {
  readonly sessionId: SessionId;
  /** A DelegateId, or the fixed id of the secretariat or the hall screen. */
  readonly personId: string;
  readonly role: Role;
}

/**
 * Who does something with codes; `system` is the machine itself: `terminal` or `server`; `administrator` somebody of the register, by
 * PersonId.
 */
export type Doer = Pick<Actor, 'id'> & { readonly role: Role | 'administrator' | 'system' };

/** Somebody at the server's own terminal. */
export const TERMINAL: Doer = { role: 'system', id: 'terminal' };
/** The server by itself. */
export const SERVER: Doer = { role: 'system', id: 'server' };

/** An entry of the record of codes and sign-ins. */
export interface AuditEntry {
  readonly seq: number;
  readonly at: string;
  readonly deed: IdentityDeed;
  readonly identity: Identity;
  readonly by: Doer;
  /** Sign-ins of the person, just afterwards. */
  readonly devices: number;
}

/** Why a sign-in ended; what a device is told when it comes back. */
export type Ending = 'signed-out' | 'revoked' | 'renewed' | 'wiped' | 'key-replaced' | 'left-list';

/** What became of a person's code. */
export interface CodeUsage {
  readonly use: CodeUse;
  /** Sign-ins that hold. */
  readonly devices: number;
  /** Those of them that are bound to no key: a copy of one is as good as it. */
  readonly unbound: number;
  /** What became of the last time that the person's devices were told to clear themselves; null when they never were. */
  readonly wipe: Wipe | null;
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

/**
 * Who may sign in, with which code, and who is signed in. Nothing of this is ever in the session's log. No code leaves this
 * place, and no sign-in begins or ends, without an entry in its audit, in the same transaction. `at`: ISO 8601.
 */
export interface Identities {
  /** Makes sure that each of these has a code. Known ones keep theirs. */
  ensure(identities: readonly Identity[]): Promise<void>;
  /** The codes of these people, in their order, "ABCD-EFGH-JKMN"; on record as shown or printed. */
  handOut(
    identities: readonly Identity[],
    how: 'shown' | 'printed',
    by: Doer,
    at: string,
  ): Promise<readonly string[]>;
  /**
   * As `handOut`, printed or shown; but null, and nothing is handed out, where somebody has signed in with the code of one of `unused` by
   * then: that code is its owner's alone.
   */
  handOutUnused(
    identities: readonly Identity[],
    unused: readonly Identity[],
    how: 'shown' | 'printed',
    by: Doer,
    at: string,
  ): Promise<readonly string[] | null>;
  /** New codes; the old ones and all sign-ins of these people end, but for the one with the token `keep`. */
  renew(
    identities: readonly Identity[],
    by: Doer,
    at: string,
    keep?: string | null,
  ): Promise<readonly string[]>;
  /**
   * A token for the person whose code this is, or null. Spaces, dashes and case do not matter. The token is bound to the key of
   * `device`, if that has one.
   */
  signIn(
    code: string,
    at: string,
    device?: SigningDevice,
  ): Promise<{ readonly token: string; readonly identity: Identity } | null>;
  whoIs(token: string): Promise<Identity | null>;
  /** The device that a token was given to; null: it lets nobody in. */
  deviceOf(token: string): Promise<DeviceKey | null>;
  /** All on which this person is signed in, in the order in which they came. */
  devices(identity: Identity): Promise<readonly SignedInDevice[]>;
  /** When devices were last heard of, ISO 8601 by their ids. */
  noteContacts(contacts: ReadonlyMap<string, string>): Promise<void>;
  /** The token was used by somebody who does not have the key that it is bound to. */
  noteUnproven(token: string, at: string): Promise<void>;
  /** Why this sign-in ended; null: it never was one, or it was forgotten. */
  endingOf(token: string): Promise<Ending | null>;
  signOut(token: string, at: string): Promise<void>;
  /** Ends this person's sign-in on one device; false: they are not signed in there. */
  revoke(identity: Identity, deviceId: string, by: Doer, at: string): Promise<boolean>;
  /** These people take part no more: their sign-ins end and their codes are good for nothing. Repeating it changes nothing. */
  leave(identities: readonly Identity[], by: Doer, at: string): Promise<void>;
  /** Ends all sign-ins of a person and remembers them as devices that have to remove what they keep. */
  wipe(identity: Identity, by: Doer, at: string): Promise<void>;
  /** The key of a device that has to do so; null: this one never had to. */
  toWipe(token: string): Promise<Pick<DeviceKey, 'thumbprint'> | null>;
  /** The device has done so. Repeating it changes nothing. */
  wiped(token: string, at: string): Promise<void>;
  /** By person id. */
  usage(sessionId: SessionId): Promise<ReadonlyMap<string, CodeUsage>>;
  /** Sign-ins of the same person on other devices, and uses of copied ones, that this device has not told its owner of, in order. */
  newDevices(token: string): Promise<readonly NewDevice[]>;
  /** The owner has been told up to `seq`. */
  sawNewDevices(token: string, seq: number): Promise<void>;
  /** The latest entries, the newest first. */
  audit(sessionId: SessionId, most: number): Promise<readonly AuditEntry[]>;
  /** Calls `listener` with the entries of each deed, once they are durable. */
  listen(listener: (entries: readonly AuditEntry[]) => void): void;
}

export const SECRETARY_ID = 's1';
/** Confirms what the first one counted by hand; may do all that the first one may. */
export const SECOND_SECRETARY_ID = 's2';
export const DISPLAY_ID = 'display';
