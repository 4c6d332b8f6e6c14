import type { PersonId } from '#shared/protocol/register/ids.ts';

/** Wrong tries after which a PIN opens nothing any more, right or not. */
export const MOST_WRONG_PINS = 5;

/** locked: it was typed wrong too often, and a new code is needed, with which another one is set. */
export type PinState = 'unset' | 'set' | 'locked';

/** `left`: tries that remain. */
export type PinJudgement = { readonly type: 'right' } | { readonly type: 'wrong'; readonly left: number };

/**
 * PINs that go with codes of people. Only whoever has the code gets to try one, so nobody is locked out by others. `at`: ISO 8601.
 */
export interface Pins {
  stateOf(personId: PersonId): Promise<PinState>;
  /** False, and nothing is set, where there is one already. On record. */
  set(personId: PersonId, pin: string, at: string): Promise<boolean>;
  /**
   * Whether this is the PIN. A try counts before it is compared: of many at once no more are compared than are left. The right one
   * takes back those that were wrong. On record where it locks.
   * @throws RangeError where none is set.
   */
  judge(personId: PersonId, pin: string, at: string): Promise<PinJudgement>;
  /** From here on they have none. */
  forget(people: readonly PersonId[]): Promise<void>;
  /** Of those who locked theirs by wrong tries; the others keep it. */
  forgetLocked(people: readonly PersonId[]): Promise<void>;
  /** Nobody has one any more: they were made with another secret. */
  forgetAll(): Promise<void>;
}
