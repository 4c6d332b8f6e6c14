import type { SessionId } from '#shared/protocol/ids.ts';
import type { Role } from '#shared/protocol/socket.ts';

/** Somebody who can sign in to one session. */
export interface Identity {
  readonly sessionId: SessionId;
  /** A DelegateId, or the fixed id of the secretariat or the hall screen. */
  readonly personId: string;
  readonly role: Role;
}

/**
 * Who may sign in, with which code, and who is signed in. Nothing of this is ever in the session's log.
 */
export interface Identities {
  /** Makes sure that each of these has a code. Known ones keep theirs. */
  ensure(identities: readonly Identity[]): Promise<void>;
  /** The current code, "ABCD-EFGH". */
  codeOf(identity: Identity): Promise<string>;
  /** A new code; the old one and all sign-ins of that person end. */
  renewCode(identity: Identity): Promise<string>;
  /** A token for the person whose code this is, or null. Spaces, dashes and case do not matter. */
  signIn(code: string): Promise<{ readonly token: string; readonly identity: Identity } | null>;
  whoIs(token: string): Promise<Identity | null>;
  signOut(token: string): Promise<void>;
  /**
   * Ends all sign-ins of a person and remembers them as devices that have to remove what they keep. @param at ISO 8601
   */
  wipe(identity: Identity, at: string): Promise<void>;
  /** Whether this was the sign-in of a device that has to remove what it keeps. */
  hasToWipe(token: string): Promise<boolean>;
  /** The device has done so. Repeating it changes nothing. */
  wiped(token: string, at: string): Promise<void>;
  /** What became of the last time that a person's devices were told to; null when they never were. */
  wipeOf(identity: Identity): Promise<Wipe | null>;
}

export interface Wipe {
  readonly requestedAt: string;
  /** Devices that were signed in then, and those of them that have removed what they kept. */
  readonly devices: number;
  readonly done: number;
}

export const SECRETARY_ID = 's1';
/** Confirms what the first one counted by hand; may do all that the first one may. */
export const SECOND_SECRETARY_ID = 's2';
export const DISPLAY_ID = 'display';
