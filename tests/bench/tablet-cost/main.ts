import { PollId, SessionId } from '#shared/protocol/ids.ts';
import type { Selection } from '#shared/protocol/polls.ts';
import { type SecretPoll, webBallotCrypto } from '../../../client/offline/secret/blind-token.ts';

declare global {
  interface Window {
    /** The server's part, which is not this device's cost. */
    blindSign(blinded: string): Promise<string>;
    /** Milliseconds that one ballot costs this device: a new paper, its token unblinded and checked, the ballot signed. */
    castOne(publicKey: string, officials: number): Promise<number>;
  }
}

const made = webBallotCrypto();

window.castOne = async (publicKey, officials) => {
  if (!made) throw new Error('no cryptography on this page');
  const poll: SecretPoll = {
    sessionId: SessionId.parse('kh-mot'),
    pollId: PollId.parse('p1'),
    publicKey,
  };
  const selection: Selection = {
    type: 'confidence-rating',
    levels: Array.from({ length: officials }, () => 'high' as const),
  };
  const start = performance.now();
  const { token, signing, ballot } = await made.newPaper(poll);
  const half = performance.now() - start;
  if (signing.type !== 'asked' || ballot.type !== 'blank') throw new Error('not a new paper');
  const blindSignature = await window.blindSign(signing.blinded);
  const again = performance.now();
  await made.unblind(poll, token, signing.inverse, blindSignature);
  await made.seal(poll, token, ballot.privateKey, selection);
  return half + performance.now() - again;
};
