import type { PersonId } from '#shared/protocol/register/ids.ts';
import type { Doer } from '../identities.ts';

/** A key pair of somebody on a device of theirs, or in the keeping of its maker; the server has its public half. */
export interface Passkey {
  /** As the authenticator named it, in base64url. */
  readonly id: string;
  readonly personId: PersonId;
  /** The name of the server that it is good for. */
  readonly serverName: string;
  /** COSE_Key (RFC 9052). */
  readonly publicKey: Uint8Array;
  /** How often it was used, as the authenticator counts; 0: it does not count. */
  readonly counter: number;
  /** Browser and system on which it was made; null: unknown. */
  readonly name: string | null;
  /** ISO 8601. */
  readonly addedAt: string;
  /** ISO 8601; null: never. */
  readonly usedAt: string | null;
}

/** Passkeys of people of the register. */
export interface Passkeys {
  /** In the order in which they were added. */
  of(personId: PersonId): Promise<readonly Passkey[]>;
  find(id: string): Promise<Passkey | null>;
  /** False where one of this id is there already. On record. */
  add(passkey: Omit<Passkey, 'usedAt'>): Promise<boolean>;
  used(id: string, counter: number, at: string): Promise<void>;
  /** False where the person has none of this id. On record. */
  remove(personId: PersonId, id: string, by: Doer, at: string): Promise<boolean>;
}
