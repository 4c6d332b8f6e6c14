import { type Refusal, refusal } from '#shared/protocol/refusals.ts';
import { whyTurnedAway } from '../ended.ts';
import type { DeviceKey, Identities } from '../identities.ts';
import type { LastContacts } from '../last-contacts.ts';
import type { DeviceProofs, Judgement } from './device-proofs.ts';
import { UnprovenUses } from './unproven-uses.ts';

/** What a device sends of itself with a request, or as it connects. */
export interface Shown {
  readonly proof: string | undefined;
  readonly method: string;
  readonly path: string;
}

/** Somebody who is not let in. */
export interface TurnedAway {
  readonly ok: false;
  readonly refusal: Refusal;
  /** Their proof was not of this time: with this nonce they are to send another. null: it is no matter of time. */
  readonly nonce: string | null;
}

/** `nonce`: to be repeated by the next proof; null: as before. */
export type Checked =
  | { readonly ok: true; readonly device: DeviceKey; readonly nonce: string | null }
  | TurnedAway;

/**
 * Lets in a device that holds the key that its sign-in is bound to, and whoever has one that is bound to none: plain HTTP, where
 * browsers have no keys, and sign-ins of 0.3.0. A copy of a bound sign-in is of no use elsewhere, and its use is put on record.
 */
export class DeviceGuard {
  readonly #identities: Identities;
  readonly #proofs: DeviceProofs;
  readonly #contacts: LastContacts;
  readonly #unproven: UnprovenUses;

  /** `now`: in ms. */
  constructor(identities: Identities, proofs: DeviceProofs, contacts: LastContacts, now: () => number) {
    this.#identities = identities;
    this.#proofs = proofs;
    this.#contacts = contacts;
    this.#unproven = new UnprovenUses(identities, now);
  }

  /** The device that a sign-in is used from. */
  async check(token: string, shown: Shown): Promise<Checked> {
    const device = await this.#identities.deviceOf(token);
    if (!device) return { ok: false, refusal: await whyTurnedAway(this.#identities, token), nonce: null };
    const judged = await this.#judge(token, device.thumbprint, shown);
    if (judged?.type === 'unproven') await this.#unproven.note(token, device.id);
    if (judged && judged.type !== 'proven') return turnedAway(judged);
    this.#contacts.heard(device.id);
    return { ok: true, device, nonce: judged?.nonce ?? null };
  }

  /** A device whose sign-in was ended so that it clears itself, and that says that it has. */
  async checkWiped(token: string, shown: Shown): Promise<{ readonly ok: true } | TurnedAway> {
    const wiped = await this.#identities.toWipe(token);
    const judged = await this.#judge(token, wiped?.thumbprint ?? null, shown);
    return judged && judged.type !== 'proven' ? turnedAway(judged) : { ok: true };
  }

  /** The key of a device that asks for a sign-in; null: it shows none, and the sign-in will be bound to none. */
  async signing(
    shown: Shown,
  ): Promise<{ readonly ok: true; readonly thumbprint: string | null } | TurnedAway> {
    if (shown.proof === undefined) return { ok: true, thumbprint: null };
    const judged = this.#proofs.judge(shown.proof, { ...shown, token: null, thumbprint: null });
    return judged.type === 'proven' ? { ok: true, thumbprint: judged.thumbprint } : turnedAway(judged);
  }

  /** Null where there is nothing to prove. */
  async #judge(token: string, thumbprint: string | null, shown: Shown): Promise<Judgement | null> {
    return thumbprint === null ? null : this.#proofs.judge(shown.proof, { ...shown, token, thumbprint });
  }
}

function turnedAway(judged: Exclude<Judgement, { type: 'proven' }>): TurnedAway {
  switch (judged.type) {
    case 'outdated':
      return { ok: false, refusal: refusal('proof-outdated'), nonce: judged.nonce };
    case 'unproven':
      return { ok: false, refusal: refusal('device-unproven'), nonce: null };
  }
}
