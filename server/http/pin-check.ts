import { type Refusal, refusal } from '#shared/protocol/refusals.ts';
import type { PersonId } from '#shared/protocol/register/ids.ts';
import type { Pins } from '../identity/pins/pins.ts';

/**
 * Why a code does not let its owner in yet, as far as their PIN is concerned; null: it does. Whoever has set none needs none. `pin`:
 * what came with the code. `at`: ISO 8601.
 */
export async function whyNotByPin(
  pins: Pins,
  personId: PersonId,
  pin: string | undefined,
  at: string,
): Promise<Refusal | null> {
  switch (await pins.stateOf(personId)) {
    case 'unset':
      return null;
    case 'locked':
      return refusal('pin-locked');
    case 'set':
      return pin === undefined ? refusal('pin-needed') : whyNotThisPin(pins, personId, pin, at);
  }
}

/** Of somebody who has one. */
export async function whyNotThisPin(
  pins: Pins,
  personId: PersonId,
  pin: string,
  at: string,
): Promise<Refusal | null> {
  const judged = await pins.judge(personId, pin, at);
  if (judged.type === 'right') return null;
  return judged.left === 0 ? refusal('pin-locked') : refusal('wrong-pin', { left: judged.left });
}
