import { isSimplePin, PIN_DIGITS } from '#shared/text/simple-pin.ts';

/** What a PIN that is being chosen still lacks, by the name of its sentence; null: it can be sent. */
export type LackingPin = 'digits' | 'simple' | 'different' | null;

/** `again`: as it was typed a second time. */
export function lackingIn(pin: string, again: string): LackingPin {
  if (pin.length < PIN_DIGITS) return 'digits';
  if (isSimplePin(pin)) return 'simple';
  return pin === again ? null : 'different';
}
