import { type Refusal, type RefusalCode, refusal } from '#shared/protocol/refusals.ts';
import type { Ending, Identities } from './identities.ts';

const REASONS: Readonly<Record<Ending, RefusalCode>> = {
  'signed-out': 'signed-out',
  revoked: 'device-revoked',
  renewed: 'code-renewed',
  wiped: 'device-wiped',
  'key-replaced': 'codes-made-anew',
  'left-list': 'left-list',
};

/** What is said to a device whose token lets nobody in; `token` is null where it sent none. */
export async function whyTurnedAway(identities: Identities, token: string | null): Promise<Refusal> {
  const ending = token === null ? null : await identities.endingOf(token);
  return refusal(ending === null ? 'not-signed-in' : REASONS[ending]);
}
