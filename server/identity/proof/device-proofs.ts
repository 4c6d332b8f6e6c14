import { Nonces } from './nonces.ts';
import { hashOfToken, keyIn, type Proof, type ProofKey, readProof, signatureHolds } from './proof.ts';

/** What a proof has to be for. */
export interface ProvenRequest {
  readonly method: string;
  /** Without what follows a question mark. */
  readonly path: string;
  /** The sign-in that is used; null where one is asked for. */
  readonly token: string | null;
  /** Of the key that the sign-in is bound to; null where one is asked for: of whatever key. */
  readonly thumbprint: string | null;
}

export type Judgement =
  /** `nonce`: to be used from now on; null: the one that was used is still given out. */
  | { readonly type: 'proven'; readonly thumbprint: string; readonly nonce: string | null }
  /** Right, it may be, and not of this time, or used before: one is asked for with this nonce. */
  | { readonly type: 'outdated'; readonly nonce: string }
  | { readonly type: 'unproven' };

/** More than a province has tablets, consoles and screens. */
const MOST_KEYS = 10_000;

/**
 * Judges proofs that a device holds a key (DPoP, RFC 9449). Each holds for one request, once, and for ten minutes at most.
 *
 * Of the address that a proof names only the path is compared: a proxy in front may know this server by other names, and the key
 * that signs exists in one browser for one origin.
 */
export class DeviceProofs {
  readonly #nonces: Nonces;
  /** Proofs that were taken, by the window of their nonce: those of a window that is over are forgotten. */
  readonly #taken = new Map<number, Set<string>>();
  /** The keys by the header that tells them: reading one costs more than the signature. */
  readonly #keys = new Map<string, ProofKey>();

  constructor(nonces: Nonces = new Nonces()) {
    this.#nonces = nonces;
  }

  judge(text: string | undefined, request: ProvenRequest): Judgement {
    const proof = text === undefined ? null : readProof(text);
    const signer = proof && this.#keyIn(proof);
    if (!proof || !signer || !isFor(proof, signer, request)) return { type: 'unproven' };
    const { jti, nonce } = proof.claims;
    const window = nonce === undefined ? null : this.#nonces.windowOf(nonce);
    if (window === null) return this.#outdated();
    const { key, thumbprint } = signer;
    if (!key || !signatureHolds(proof, key)) return { type: 'unproven' };
    if (!this.#take(window, `${thumbprint} ${jti}`)) return this.#outdated();
    const { current } = this.#nonces;
    return { type: 'proven', thumbprint, nonce: nonce === current ? null : current };
  }

  #outdated(): Judgement {
    return { type: 'outdated', nonce: this.#nonces.current };
  }

  /** False where it was taken before. */
  #take(window: number, proof: string): boolean {
    for (const earlier of this.#taken.keys()) if (earlier < window - 1) this.#taken.delete(earlier);
    const taken = this.#taken.get(window) ?? new Set();
    if (taken.has(proof)) return false;
    this.#taken.set(window, taken.add(proof));
    return true;
  }

  #keyIn({ header }: Proof): ProofKey | null {
    const known = this.#keys.get(header);
    if (known) return known;
    const key = keyIn(header);
    if (!key) return null;
    if (this.#keys.size >= MOST_KEYS) this.#keys.clear();
    this.#keys.set(header, key);
    return key;
  }
}

function isFor({ claims }: Proof, { thumbprint }: ProofKey, request: ProvenRequest): boolean {
  return (
    claims.htm === request.method &&
    new URL(claims.htu).pathname === request.path &&
    claims.ath === (request.token === null ? undefined : hashOfToken(request.token)) &&
    (request.thumbprint === null || thumbprint === request.thumbprint)
  );
}
