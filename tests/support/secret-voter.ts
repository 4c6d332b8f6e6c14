import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { Base64Url } from '#shared/protocol/ids.ts';
import type { Selection } from '#shared/protocol/polls.ts';
import type { BoxEntry } from '#shared/protocol/socket.ts';
import { ballotMessage, type PollAddress, tokenMessage } from '#shared/voting/box.ts';

const suite = RSABSSA.SHA384.PSS.Deterministic();
const base64url = (bytes: Uint8Array) => Base64Url.parse(Buffer.from(bytes).toString('base64url'));

/** One secret ballot in the making, with the library's own blinding and node's signatures: no code of the tablet's. */
export class SecretVoter {
  readonly blinded: Base64Url;
  readonly token: Base64Url;
  readonly #address: PollAddress;
  readonly #inverse: Uint8Array;
  readonly #pollKey: CryptoKey;
  readonly #ownKey: KeyObject;

  private constructor(
    address: PollAddress,
    pollKey: CryptoKey,
    own: { token: Base64Url; key: KeyObject },
    blinding: { blindedMsg: Uint8Array; inv: Uint8Array },
  ) {
    this.#address = address;
    this.#pollKey = pollKey;
    this.token = own.token;
    this.#ownKey = own.key;
    this.blinded = base64url(blinding.blindedMsg);
    this.#inverse = blinding.inv;
  }

  static async prepare(address: PollAddress, publicKey: string): Promise<SecretVoter> {
    const spki = Buffer.from(publicKey, 'base64url');
    const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
    const pollKey = await crypto.subtle.importKey('spki', spki, algorithm, true, ['verify']);
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const point = pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(-65);
    const own = { token: base64url(point), key: pair.privateKey };
    const blinding = await suite.blind(pollKey, tokenMessage(address, own.token));
    return new SecretVoter(address, pollKey, own, blinding);
  }

  /** @throws Error when the signature is not the poll's. */
  async fill(blindSignature: string, selection: Selection): Promise<BoxEntry> {
    const message = tokenMessage(this.#address, this.token);
    const signature = await suite.finalize(
      this.#pollKey,
      message,
      Buffer.from(blindSignature, 'base64url'),
      this.#inverse,
    );
    const ballot = ballotMessage(this.#address, this.token, selection);
    return {
      token: this.token,
      tokenSignature: base64url(signature),
      selection,
      signature: base64url(sign('sha256', ballot, { key: this.#ownKey, dsaEncoding: 'ieee-p1363' })),
    };
  }
}
