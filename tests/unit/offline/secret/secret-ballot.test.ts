import { describe, expect, it } from 'vitest';
import type { PollId } from '#shared/protocol/ids.ts';
import { refusal, refuse } from '#shared/protocol/refusals.ts';
import {
  askedAgain,
  ballotOf,
  boxAnswered,
  marked,
  nextStep,
  type SecretPaper,
  sealed,
  sealedEntry,
  withToken,
} from '../../../../client/offline/secret/secret-ballot.ts';
import { levels, votes } from '../../voting/samples.ts';

const pollId = 'p1' as PollId;
const FOR = votes('for');

const fresh: SecretPaper = {
  pollId,
  token: 'token',
  signing: { type: 'asked', blinded: 'blinded', inverse: 'inverse' },
  ballot: { type: 'blank', privateKey: 'key' },
  answer: null,
};
const ready = withToken(fresh, 'signature of the token');
const castEarly = marked(fresh, FOR);
const cast = marked(ready, FOR);
const sealedFor = sealed(cast, FOR, 'seal 1');
const inBox = boxAnswered(sealedFor, { ok: true, pollId, token: 'token' });
const tooLate = boxAnswered(sealedFor, refuse('poll-closed'));

describe('a paper in a secret poll', () => {
  it.each([
    ['untouched by an answer', fresh, 'preparing', 'ask-token'],
    ['with a token', ready, 'ready', 'none'],
    ['cast before the token came', castEarly, 'sending', 'ask-token'],
    ['cast before the token came, which it then did', withToken(castEarly, 's'), 'sending', 'seal'],
    ['cast', cast, 'sending', 'seal'],
    ['sealed', sealedFor, 'sending', 'drop'],
    ['in the box', inBox, 'dropped', 'none'],
    ['too late for the box', tooLate, 'refused', 'none'],
  ])('%s', (_, paper, status, step) => {
    expect(ballotOf(paper, null).status).toBe(status);
    expect(nextStep(paper).type).toBe(step);
  });

  it.each([
    ['a token that comes twice', () => withToken(ready, 'another'), ready],
    ['a mark after sealing', () => marked(sealedFor, votes('against')), sealedFor],
    ['a seal on a paper that is sealed', () => sealed(sealedFor, FOR, 'seal 2'), sealedFor],
    ['a seal on a paper that was not cast', () => sealed(ready, FOR, 'seal 2'), ready],
    ['a seal on what was cast before', () => sealed(cast, votes('against'), 'seal 2'), cast],
    ['a refusal after the box has taken it', () => boxAnswered(inBox, refuse('token-used')), inBox],
    ['a second acknowledgement', () => boxAnswered(inBox, { ok: true, pollId, token: 'token' }), inBox],
    ['"not now"', () => boxAnswered(sealedFor, refuse('voting-suspended')), sealedFor],
    ['a failing server', () => boxAnswered(sealedFor, refuse('server-error')), sealedFor],
  ])('is not changed by %s', (_, change, before) => {
    expect(change()).toBe(before);
  });

  it('is found to lie in the box when a late acknowledgement follows a refusal', () => {
    expect(boxAnswered(tooLate, { ok: true, pollId, token: 'token' })).toMatchObject({
      answer: { type: 'dropped' },
    });
  });

  it('goes to the box again after a refusal, with the same bytes, when it is asked to', () => {
    expect(askedAgain(tooLate)).toEqual(sealedFor);
    expect(nextStep(askedAgain(tooLate))).toEqual(nextStep(sealedFor));
    expect(askedAgain(inBox)).toBe(inBox);
  });

  it('takes the last mark as long as nothing has left the device', () => {
    expect(marked(castEarly, votes('against')).ballot).toEqual({
      type: 'marked',
      selection: votes('against'),
      privateKey: 'key',
    });
  });

  it('sends the same entry at each attempt, and has none before it is sealed', () => {
    expect([fresh, ready, castEarly, cast].map(sealedEntry)).toEqual([null, null, null, null]);
    const entry = {
      token: 'token',
      tokenSignature: 'signature of the token',
      selection: FOR,
      signature: 'seal 1',
    };
    expect(sealedEntry(sealedFor)).toEqual(entry);
    expect(sealedEntry(boxAnswered(sealedFor, refuse('voting-suspended')))).toEqual(entry);
    expect(sealedEntry(inBox)).toEqual(entry);
  });

  it('keeps no key once it is sealed', () => {
    expect(JSON.stringify([sealedFor, inBox, tooLate])).not.toContain('privateKey');
  });

  it('says why the last attempt failed, as long as it goes on', () => {
    const suspended = refusal('voting-suspended');
    expect(ballotOf(fresh, 'no-answer')).toEqual({ status: 'preparing', setback: 'no-answer' });
    expect(ballotOf(sealedFor, suspended)).toEqual({ status: 'sending', setback: suspended });
    expect(ballotOf(inBox, 'no-answer')).toEqual({ status: 'dropped' });
  });

  it('is the same for every kind of paper', () => {
    const selection = levels('high', null, 'low');
    expect(sealedEntry(sealed(marked(ready, selection), selection, 'seal'))).toMatchObject({ selection });
  });
});
