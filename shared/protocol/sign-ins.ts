import { z } from 'zod';
import type { Person } from './person.ts';

/** What can be done with somebody's code or sign-ins; each time it stands on record. */
export type IdentityDeed =
  | 'shown'
  | 'printed'
  | 'renewed'
  | 'signed-in'
  | 'signed-out'
  /** Signed out on one device from elsewhere. */
  | 'revoked'
  /** A sign-in was used by whoever does not have the key of its device, and refused. */
  | 'unproven'
  | 'wiped'
  /** The person was taken off the list of delegates, or of guests. */
  | 'left-list'
  /** All codes were made anew, because the server's secret key is another one. */
  | 'key-replaced'
  /** Somebody of the register chose the PIN that goes with their code. */
  | 'pin-set'
  /** It was typed wrong too often, and opens nothing any more. */
  | 'pin-locked'
  | 'passkey-added'
  | 'passkey-removed'
  /** An administrator said who somebody is at the office's provider of sign-ins. */
  | 'subject-linked'
  | 'subject-unlinked';

/** Somebody of the session, the administration of the office, or the machine itself: its terminal, or the server as it starts. */
export type IdentityActor = Person | 'administration' | 'terminal' | 'server';

/** An entry of the record of codes and sign-ins, which lies beside the session's log and is no part of it. */
export interface IdentityNote {
  readonly seq: number;
  /** ISO 8601. */
  readonly at: string;
  readonly deed: IdentityDeed;
  /** Whose code or device it is. */
  readonly person: Person;
  readonly by: IdentityActor;
  /** Devices on which the person is signed in, just afterwards. */
  readonly devices: number;
}

/** new: nobody has seen the code. handed-out: shown or printed, and nobody has signed in with it. used: somebody has. */
export type CodeUse = 'new' | 'handed-out' | 'used';

/** Somebody who has a code, and what became of it. The code itself is no part of it. */
export interface CodeOwner {
  readonly person: Person;
  readonly use: CodeUse;
  /** Devices that are signed in. */
  readonly devices: number;
  /** Those of them whose sign-in is bound to no key. */
  readonly unbound: number;
  /** What the secretary who asks may do: see the code or print it; have a new one made; clear the devices. */
  readonly may: { readonly see: boolean; readonly renew: boolean; readonly wipe: boolean };
  /** When the person's devices were last told to remove what they keep, and how many have; null: never. */
  readonly wipe: { readonly requestedAt: string; readonly devices: number; readonly done: number } | null;
}

/** `GET /api/codes`: everybody who has a code, but no codes; the latest notes first. */
export interface CodeOwners {
  readonly owners: readonly CodeOwner[];
  readonly notes: readonly IdentityNote[];
}

/** A code that was asked for, on record. */
export interface SignInCode {
  readonly person: Person;
  readonly code: string;
  /** Address that signs in by itself; what the QR code holds. */
  readonly url: string;
}

/** `POST /api/codes/slips`, `POST /api/codes/renewals`: of whom. */
export const CodeChoice = z.object({ personIds: z.array(z.string().min(1).max(64)).min(1).max(2000) });

/** What this device has to tell its owner of: a sign-in of theirs on another one, or that a copied one was used and refused. */
export interface NewDevice {
  readonly seq: number;
  readonly deed: Extract<IdentityDeed, 'signed-in' | 'unproven'>;
  /** ISO 8601. */
  readonly at: string;
}

/** `GET /api/devices`, `GET /api/codes/:personId/devices`: a device on which somebody is signed in. */
export interface Device {
  readonly id: string;
  /** Browser and system, "Chrome · Android"; null: unknown. */
  readonly name: string | null;
  /** ISO 8601; null: before releases that wrote it down. */
  readonly signedInAt: string | null;
  /** ISO 8601, to a minute; null: unknown. */
  readonly lastContactAt: string | null;
  /** It is connected now. */
  readonly connected: boolean;
  /** Its sign-in is of no use on any other device. */
  readonly bound: boolean;
  /** The one that asks. */
  readonly isThis: boolean;
  /** The last day for which it is lent at the door, `YYYY-MM-DD` in Viet Nam; null: it is its holder's own. */
  readonly lentUntil: string | null;
}

export interface Devices {
  readonly devices: readonly Device[];
}

/** `POST /api/new-devices/seen`: the notices up to this one were dismissed. */
export const SeenDevices = z.object({ seq: z.int().min(0) });
