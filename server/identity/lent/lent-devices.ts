import type { CalendarDay } from '#shared/protocol/ids.ts';
import type { LentState } from '#shared/protocol/lent.ts';
import type { Account } from '../identities.ts';

/** Wrong tries of a PIN after which the code is needed again. */
export const MOST_WRONG_PINS = 5;

/** `left`: tries that remain. */
export type LentPinJudgement = { readonly type: 'right' } | { readonly type: 'wrong'; readonly left: number };

/** A sign-in on a lent tablet. */
export interface LentDevice {
  readonly deviceId: string;
  readonly account: Account;
}

/** Tablets that are lent for a day, by the ids of their sign-ins (`DeviceKey`). What is of a sign-in that has ended is forgotten. */
export interface LentDevices {
  /** @param until the last day, in Viet Nam. */
  lend(device: LentDevice, until: CalendarDay): Promise<void>;
  /** null: it is not a lent one. */
  stateOf(deviceId: string): Promise<LentState | null>;
  /** False, and nothing is set, where there is one already, or the tablet is not a lent one. */
  setPin(deviceId: string, pin: string): Promise<boolean>;
  /**
   * Whether this is the PIN. A try counts before it is compared: of many at once no more are compared than are left. The right one takes
   * back those that were wrong. Where none is set every one is wrong.
   */
  judge(deviceId: string, pin: string): Promise<LentPinJudgement>;
  /** Those whose last day is before `today`. */
  due(today: CalendarDay): Promise<readonly LentDevice[]>;
  forget(deviceId: string): Promise<void>;
}
