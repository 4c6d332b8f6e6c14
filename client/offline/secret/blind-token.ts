import type { Selection } from '#shared/protocol/polls.ts';
import { ballotMessage, type PollAddress, tokenMessage } from '#shared/voting/box.ts';
import { fromBase64Url, toBase64Url } from '../../box/bytes.ts';
import { hasWebCrypto, readPollKey } from '../../box/web-crypto.ts';
import { blind, finalize } from './blind-rsa.ts';
import type { SecretPaper } from './secret-ballot.ts';

/** A secret poll: where it is held, and the key that signs its tokens. */
export interface SecretPoll extends PollAddress {
  /** SubjectPublicKeyInfo, base64url. */
  readonly publicKey: string;
}

/** The cryptography of one secret ballot. */
export interface BallotCrypto {
  /** A new paper: a key pair of its own, and the blinded request for its token. */
  newPaper(poll: SecretPoll): Promise<SecretPaper>;
  /**
   * The token's signature, from the server's blind one.
   * @throws Error when it is not by the poll's key, which is the same for everybody: a server that signed each
   * delegate's token with a key of its own, to tell them apart, is found out here.
   */
  unblind(poll: SecretPoll, token: string, inverse: string, blindSignature: string): Promise<string>;
  /** The ballot's signature by the token's own key. */
  seal(poll: PollAddress, token: string, privateKey: string, selection: Selection): Promise<string>;
}

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** Null where the browser has no cryptography. */
export function webBallotCrypto(): BallotCrypto | null {
  if (!hasWebCrypto()) return null;
  const { subtle } = crypto;
  const pollKeys = new Map<string, Promise<CryptoKey>>();

  function pollKey(publicKey: string): Promise<CryptoKey> {
    const known = pollKeys.get(publicKey);
    if (known) return known;
    const key = readPollKey(publicKey);
    pollKeys.set(publicKey, key);
    return key;
  }

  return {
    async newPaper(poll) {
      const pair = await subtle.generateKey(P256, true, ['sign', 'verify']);
      const [point, pkcs8] = await Promise.all([
        subtle.exportKey('raw', pair.publicKey),
        subtle.exportKey('pkcs8', pair.privateKey),
      ]);
      const token = toBase64Url(point);
      const { message, inverse } = await blind(await pollKey(poll.publicKey), tokenMessage(poll, token));
      return {
        pollId: poll.pollId,
        publicKey: poll.publicKey,
        token,
        signing: { type: 'asked', blinded: toBase64Url(message), inverse: toBase64Url(inverse) },
        ballot: { type: 'blank', privateKey: toBase64Url(pkcs8) },
        answer: null,
      };
    },
    async unblind(poll, token, inverse, blindSignature) {
      const signature = await finalize(
        await pollKey(poll.publicKey),
        tokenMessage(poll, token),
        fromBase64Url(blindSignature),
        fromBase64Url(inverse),
      );
      return toBase64Url(signature);
    },
    async seal(poll, token, privateKey, selection) {
      const key = await subtle.importKey('pkcs8', fromBase64Url(privateKey), P256, false, ['sign']);
      const message = new Uint8Array(ballotMessage(poll, token, selection));
      return toBase64Url(await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, message));
    },
  };
}
