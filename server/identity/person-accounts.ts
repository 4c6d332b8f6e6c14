import type { PersonId } from '#shared/protocol/register/ids.ts';
import type { CodeUse, IdentityDeed } from '#shared/protocol/sign-ins.ts';
import type { Ending } from './identities.ts';

/** Who does something with a person's code: somebody of the register, or the machine itself. */
export type AccountDoer =
  | { readonly type: 'person'; readonly personId: PersonId }
  | { readonly type: 'terminal' }
  | { readonly type: 'server' };

/** An entry of the record of these codes and sign-ins. */
export interface AccountEntry {
  readonly seq: number;
  readonly at: string;
  readonly deed: IdentityDeed;
  readonly personId: PersonId;
  readonly by: AccountDoer;
  /** Sign-ins of the person, just afterwards. */
  readonly devices: number;
}

/** What became of a person's code. */
export interface AccountUsage {
  readonly use: CodeUse;
  /** Sign-ins that hold. */
  readonly devices: number;
}

/**
 * Accounts of people of the register, beside the sign-ins that belong to one session (`Identities`): the same codes in form, derived for a
 * purpose of their own, and by the same rules. No code leaves this place, and no sign-in begins or ends, without an entry in the
 * audit, in the same transaction. `at`: ISO 8601.
 */
export interface PersonAccounts {
  /** Makes sure that each of these has an account. Known ones keep their codes; who had left and comes back gets a new one. */
  ensure(people: readonly PersonId[]): Promise<void>;
  /** Their accounts end: sign-ins too, and their codes are good for nothing. Who has none stays so; repeating it changes nothing. */
  leave(people: readonly PersonId[], by: AccountDoer, at: string): Promise<void>;
  /** The codes of these people, in their order, "ABCD-EFGH-JKMN"; on record as shown. @throws RangeError for who has no account. */
  show(people: readonly PersonId[], by: AccountDoer, at: string): Promise<readonly string[]>;
  /** As `show` for one; but null, and nothing is shown, where the person has signed in with it: that code is its owner's alone. */
  showUnused(personId: PersonId, by: AccountDoer, at: string): Promise<string | null>;
  /** A new code; the old one and all sign-ins of the person end, but for the one with the token `keep`. */
  renew(personId: PersonId, by: AccountDoer, at: string, keep: string | null): Promise<string>;
  /** A token for the person whose code this is, or null. Spaces, dashes and case do not matter. */
  signIn(code: string, at: string): Promise<{ readonly token: string; readonly personId: PersonId } | null>;
  whoIs(token: string): Promise<PersonId | null>;
  /** Why this sign-in ended; null: it never was one. */
  endingOf(token: string): Promise<Ending | null>;
  signOut(token: string, at: string): Promise<void>;
  /** Of those whose accounts have not ended. */
  usage(): Promise<ReadonlyMap<PersonId, AccountUsage>>;
  /** The latest entries, the newest first. */
  audit(most: number): Promise<readonly AccountEntry[]>;
}
