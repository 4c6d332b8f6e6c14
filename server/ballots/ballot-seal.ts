import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Paper } from '#shared/protocol/polls.ts';
import { BoxEntry } from '#shared/protocol/socket.ts';
import { entryText, longestEntry, type PollAddress } from '#shared/voting/box.ts';

/** A ballot of an open secret poll as it lies in the database. */
export interface SealedBallot {
  /** HMAC-SHA256 of its token: the same ballot always gets the same place. */
  readonly place: Uint8Array;
  /** Nonce, ciphertext and tag of AES-256-GCM. All of a poll have one length. */
  readonly sealed: Uint8Array;
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Says how long the text is, before its padding. */
const LENGTH_BYTES = 4;

/**
 * Hides ballots as a whole, token included, for as long as their poll is open. A copy of the database then pairs nobody with
 * the box that is published later: not by the order of its rows, nor by a token or a length. `ballotKey`: see PollSecret.
 */
export class BallotSeal {
  readonly #address: PollAddress;
  readonly #bytes: number;
  readonly #placeKey: Uint8Array;
  readonly #key: Uint8Array;

  constructor(address: PollAddress, paper: Paper, ballotKey: string) {
    this.#address = address;
    this.#bytes = longestEntry(paper);
    const key = Buffer.from(ballotKey, 'base64url');
    const derive = (use: string) => new Uint8Array(hkdfSync('sha256', key, '', `nghi-truong/${use}/1`, 32));
    this.#placeKey = derive('ballot-place');
    this.#key = derive('ballot-seal');
  }

  /** @throws RangeError when the ballot is longer than any for this paper. */
  seal(entry: BoxEntry): SealedBallot {
    const text = Buffer.from(entryText(entry), 'utf8');
    if (text.length > this.#bytes) throw new RangeError('a ballot is longer than its paper allows');
    const padded = Buffer.alloc(LENGTH_BYTES + this.#bytes);
    padded.writeUInt32BE(text.length);
    padded.set(text, LENGTH_BYTES);
    const place = this.#placeOf(entry.token);
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#key, nonce).setAAD(this.#boundTo(place));
    const sealed = Buffer.concat([nonce, cipher.update(padded), cipher.final(), cipher.getAuthTag()]);
    return { place, sealed };
  }

  /** @throws Error when it was not sealed here, for this poll and this place. */
  open({ place, sealed }: SealedBallot): BoxEntry {
    const [nonce, tag] = [sealed.subarray(0, NONCE_BYTES), sealed.subarray(-TAG_BYTES)];
    const decipher = createDecipheriv(CIPHER, this.#key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(this.#boundTo(place)).setAuthTag(tag);
    const hidden = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
    const padded = Buffer.concat([decipher.update(hidden), decipher.final()]);
    const text = padded.subarray(LENGTH_BYTES, LENGTH_BYTES + padded.readUInt32BE());
    return BoxEntry.parse(JSON.parse(text.toString('utf8')));
  }

  #placeOf(token: string): Uint8Array {
    return createHmac('sha256', this.#placeKey).update(token).digest();
  }

  #boundTo(place: Uint8Array): Uint8Array {
    const { sessionId, pollId } = this.#address;
    return Buffer.concat([Buffer.from(`nghi-truong/open-ballot/1\n${sessionId}\n${pollId}\n`), place]);
  }
}

export function newBallotKey(): string {
  return randomBytes(32).toString('base64url');
}
