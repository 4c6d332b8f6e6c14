import { constants, createHash, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { SessionId } from '#shared/protocol/ids.ts';
import type { Paper, Selection } from '#shared/protocol/polls.ts';
import type { BoxEntry } from '#shared/protocol/socket.ts';
import {
  type BoxClaims,
  type BoxCrypto,
  ballotMessage,
  boxRoot,
  inTokenOrder,
  type PollAddress,
  tokenMessage,
} from '#shared/voting/box.ts';
import { tally } from '#shared/voting/tally.ts';
import { p } from '../session/samples.ts';

const { subtle } = crypto;
const PSS = { name: 'RSA-PSS', hash: 'SHA-384' } as const;
const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const ECDSA = { name: 'ECDSA', hash: 'SHA-256' } as const;
const base64url = (bytes: ArrayBuffer | Uint8Array) =>
  Buffer.from(new Uint8Array(bytes)).toString('base64url');
const bytesOf = (text: string) => Buffer.from(text, 'base64url');

/** The checks of a box as a browser makes them. */
export const CRYPTO: BoxCrypto = {
  sha256: async (bytes) => createHash('sha256').update(bytes).digest(),
  async verifyToken(publicKey, signature, message) {
    const key = await subtle.importKey('spki', bytesOf(publicKey), PSS, false, ['verify']);
    return subtle.verify({ name: 'RSA-PSS', saltLength: 48 }, key, bytesOf(signature), Buffer.from(message));
  },
  async verifyBallot(token, signature, message) {
    try {
      const key = await subtle.importKey('raw', bytesOf(token), P256, false, ['verify']);
      return await subtle.verify(ECDSA, key, bytesOf(signature), Buffer.from(message));
    } catch {
      // A token that is no point of the curve.
      return false;
    }
  },
};

/**
 * A secret poll with the keys of both sides: the server's, which signs whatever it is shown, and those of the tablets,
 * one for each ballot.
 */
export class SecretPoll {
  readonly address: PollAddress;
  readonly paper: Paper;
  readonly publicKey: string;
  readonly #pair = generateKeyPairSync('rsa', { modulusLength: 2048 });

  constructor(paper: Paper, address: Partial<PollAddress> = {}) {
    this.paper = paper;
    this.address = { sessionId: SessionId.parse('kh-0a1b2c'), pollId: p(1), ...address };
    this.publicKey = base64url(this.#pair.publicKey.export({ type: 'spki', format: 'der' }));
  }

  /** What a tablet does: a key pair, a token signed blindly, and the ballot signed with the pair. */
  async ballot(selection: Selection): Promise<BoxEntry> {
    const pair = await subtle.generateKey(P256, true, ['sign', 'verify']);
    const token = base64url(await subtle.exportKey('raw', pair.publicKey));
    const message = ballotMessage(this.address, token, selection);
    const signature = base64url(await subtle.sign(ECDSA, pair.privateKey, Buffer.from(message)));
    return { token, tokenSignature: await this.#issue(token), selection, signature };
  }

  /** A box as it is published, with what the record claims of it. */
  async box(selections: readonly Selection[]): Promise<{ claims: BoxClaims; entries: readonly BoxEntry[] }> {
    const entries = inTokenOrder(await Promise.all(selections.map((selection) => this.ballot(selection))));
    return { claims: await this.claims(entries), entries };
  }

  /** What an honest record says of `entries`. */
  async claims(entries: readonly BoxEntry[]): Promise<BoxClaims> {
    return {
      ...this.address,
      paper: this.paper,
      publicKey: this.publicKey,
      issued: entries.length,
      boxRoot: await boxRoot(entries, CRYPTO.sha256),
      tally: tally(
        this.paper,
        entries.map(({ selection }) => selection),
      ),
    };
  }

  /** RFC 9474: blinded by the tablet, signed by the server, which sees no token, and unblinded by the tablet. */
  async #issue(token: string): Promise<string> {
    const suite = RSABSSA.SHA384.PSS.Deterministic();
    const key = await subtle.importKey('spki', bytesOf(this.publicKey), PSS, true, ['verify']);
    const prepared = suite.prepare(tokenMessage(this.address, token));
    const { blindedMsg, inv } = await suite.blind(key, prepared);
    const padding = constants.RSA_NO_PADDING;
    const blindSignature = privateDecrypt({ key: this.#pair.privateKey, padding }, blindedMsg);
    return base64url(await suite.finalize(key, prepared, blindSignature, inv));
  }
}
