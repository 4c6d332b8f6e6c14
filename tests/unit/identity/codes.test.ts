import { describe, expect, it } from 'vitest';
import { SessionId } from '#shared/protocol/ids.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import { whyNotRenewed, whyNotSeen } from '../../../server/identity/code-rules.ts';
import { codeOf, deriveSetupCode, isGuessable, sameCode } from '../../../server/identity/codes.ts';
import { type Identity, type Participant, personAccount } from '../../../server/identity/identities.ts';

const sessionId = SessionId.parse('kh-mot');
const first: Identity = { sessionId, personId: 's1', role: 'secretary' };
const second: Identity = { sessionId, personId: 's2', role: 'secretary' };
const screen: Identity = { sessionId, personId: 'display', role: 'display' };
const delegate: Identity = { sessionId, personId: 'd1', role: 'delegate' };

describe('a code is shown or printed', () => {
  it.each([
    ['a delegate’s that is new', delegate, 'preparing', 'new', null],
    ['a delegate’s that was printed and not used', delegate, 'preparing', 'handed-out', null],
    ['a delegate’s who has signed in', delegate, 'preparing', 'used', 'code-in-use'],
    ['a delegate’s after the opening', delegate, 'open', 'new', 'code-after-opening'],
    ['a delegate’s after the closing', delegate, 'closed', 'handed-out', 'code-after-opening'],
    ['a secretary’s', first, 'preparing', 'new', 'code-of-secretary'],
    ['the other secretary’s', second, 'open', 'new', 'code-of-secretary'],
    ['the screen’s, at any time', screen, 'open', 'used', null],
  ] as const)('%s', (_, identity, status, use, refusal) => {
    expect(whyNotSeen(identity, status, { use, opensPerson: false })).toBe(refusal);
  });
});

it('is not shown by a session when it lets a person in to all of theirs', () => {
  expect(whyNotSeen(delegate, 'preparing', { use: 'handed-out', opensPerson: true })).toBe('code-of-person');
});

describe('the codes of people', () => {
  it('are of a purpose of their own: of neither a session’s identity nor the setup', () => {
    const [secret, other] = [Buffer.alloc(32, 'bí mật'), Buffer.alloc(32, 'khác')];
    const person = personAccount(PersonId.parse('p-0123456789ab'));
    const participant: Participant = { type: 'participant', ...delegate, personId: person.personId };
    const codes = [
      codeOf(secret, person, 1),
      codeOf(secret, person, 2),
      codeOf(other, person, 1),
      codeOf(secret, participant, 1),
      deriveSetupCode(secret),
    ];
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('are compared as they are typed', () => {
    const code = deriveSetupCode(Buffer.alloc(32, 'bí mật'));
    expect(sameCode(` ${code.toLowerCase().replaceAll('-', ' ')}`, code)).toBe(true);
    expect(sameCode(code.slice(0, -1), code)).toBe(false);
    expect(sameCode('', code)).toBe(false);
  });
});

describe('a new code is given by a secretary', () => {
  it.each([
    ['to a delegate', delegate, null],
    ['to the screen', screen, null],
    ['to themself', first, null],
    ['not to the other secretary', second, 'code-of-secretary'],
  ] as const)('%s', (_, identity, refusal) => {
    expect(whyNotRenewed(identity, first)).toBe(refusal);
  });
});

describe('what can be guessed', () => {
  it.each([
    ['ABCD-EFGH', true],
    ['ABCD-EFGH-JKMN', false],
    ['abcd efgh jkmn', false],
    ['ABCD-EFGH-JKMN-2', true],
    ['', true],
  ])('%j: %s', (code, guessable) => {
    expect(isGuessable(code)).toBe(guessable);
  });
});
