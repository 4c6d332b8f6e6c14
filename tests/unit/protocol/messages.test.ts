import { describe, expect, it } from 'vitest';
import { SignIn } from '#shared/protocol/http.ts';
import { BoxEntry, CastBallot, DropBallot, Handshake, IssueToken } from '#shared/protocol/socket.ts';
import { levels, votes } from '../voting/samples.ts';

const UUID = '018f4e7a-3c2b-7a10-8d5e-0123456789ab';
const HASH = 'a5'.repeat(32);

describe('a ballot by name, as a tablet sends it', () => {
  const ballot = { pollId: 'p1', ballotId: UUID, selection: votes('for'), reason: '' };

  it('cannot bring a name, a session or a time of its own', () => {
    const forged = { ...ballot, delegateId: 'd2', sessionId: 'kh-2', recordedAt: '2026-12-08T01:00:00.000Z' };
    expect(CastBallot.parse(forged)).toEqual(ballot);
  });

  it('has no reason unless it says one', () => {
    expect(CastBallot.parse({ ...ballot, reason: undefined })).toEqual(ballot);
    expect(CastBallot.parse({ ...ballot, reason: ' Đồng ý\n' }).reason).toBe('Đồng ý');
    expect(CastBallot.parse({ ...ballot, reason: ' \n' }).reason).toBe('');
  });

  it.each([
    ['with an unknown choice', { ...ballot, selection: { type: 'motion', choices: ['yes'] } }],
    ['with a choice as version 1 had it', { pollId: 'p1', ballotId: UUID, choice: 'for' }],
    ['without anything marked at all', { ...ballot, selection: { type: 'motion', choices: [] } }],
    ['with too long a reason', { ...ballot, reason: 'a'.repeat(2001) }],
    ['with a reason that is no text', { ...ballot, reason: null }],
    ['without an id of its own', { ...ballot, ballotId: 'b1' }],
    ['in no vote', { ...ballot, pollId: 'a1' }],
  ])('%s is refused', (_, broken) => {
    expect(CastBallot.safeParse(broken).success).toBe(false);
  });
});

describe('a secret ballot, as a tablet sends it', () => {
  const entry = { token: 'BAAA', tokenSignature: 'AAAA', selection: levels('low'), signature: 'BBBA' };
  const drop = { sessionId: 'kh-0a1b2c', pollId: 'p1', entry };

  it('cannot bring anything that tells whose it is', () => {
    const telling = { ...entry, delegateId: 'd1', at: '2026-12-08T01:00:00.000Z', ballotId: UUID };
    expect(BoxEntry.parse(telling)).toEqual(entry);
    expect(DropBallot.parse({ ...drop, entry: telling, token: 'abc', me: 'd1' })).toEqual(drop);
  });

  it.each([
    ['without a token', { ...drop, entry: { ...entry, token: undefined } }],
    ['with an empty token', { ...drop, entry: { ...entry, token: '' } }],
    ['with a token in another alphabet', { ...drop, entry: { ...entry, token: 'BA+/' } }],
    [
      'with a signature of a thousand and four characters',
      { ...drop, entry: { ...entry, signature: 'A'.repeat(1004) } },
    ],
    ['with a signature written in a second way', { ...drop, entry: { ...entry, signature: 'BBB' } }],
    ['for no session', { ...drop, sessionId: '../x' }],
    ['for no vote', { ...drop, pollId: 'x' }],
  ])('%s is refused', (_, broken) => {
    expect(DropBallot.safeParse(broken).success).toBe(false);
  });

  it('asks for its token with a blinded message, and with nothing else', () => {
    expect(IssueToken.parse({ pollId: 'p1', blinded: 'AAAA', token: 'BAAA' })).toEqual({
      pollId: 'p1',
      blinded: 'AAAA',
    });
    for (const blinded of ['', 'A'.repeat(1004), 'AB', null]) {
      expect(IssueToken.safeParse({ pollId: 'p1', blinded }).success).toBe(false);
    }
  });
});

describe('whoever connects', () => {
  it.each([
    ['from a new device', { token: 'abc', protocol: 1 }, true],
    [
      'from a device that comes back',
      { token: 'abc', protocol: 1, have: { seq: 7, hash: HASH, view: 'members/d1' } },
      true,
    ],
    ['without a token', { protocol: 1 }, false],
    ['with an empty token', { token: '', protocol: 1 }, false],
    ['with an endless token', { token: 'a'.repeat(201), protocol: 1 }, false],
    [
      'with a negative place in the log',
      { token: 'abc', protocol: 1, have: { seq: -1, hash: HASH, view: 'public' } },
      false,
    ],
    [
      'with an entry told to nobody in particular',
      { token: 'abc', protocol: 1, have: { seq: 7, hash: HASH } },
      false,
    ],
    ['with a number that may be of any log', { token: 'abc', protocol: 1, have: { seq: 7 } }, false],
  ])('%s: %j is heard %s', (_, handshake, heard) => {
    expect(Handshake.safeParse(handshake).success).toBe(heard);
  });

  it.each([
    ['ABCD-EFGH', true],
    ['', false],
    ['A'.repeat(65), false],
  ])('a sign-in with the code %j is read %s', (code, read) => {
    expect(SignIn.safeParse({ code }).success).toBe(read);
  });
});
