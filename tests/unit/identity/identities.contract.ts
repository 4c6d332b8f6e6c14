import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SessionId } from '#shared/protocol/ids.ts';
import {
  DISPLAY_ID,
  type Identities,
  type Identity,
  SECRETARY_ID,
} from '../../../server/identity/identities.ts';

const SESSION = SessionId.parse('kh-mot');
const OTHER_SESSION = SessionId.parse('kh-hai');

const secretary: Identity = { sessionId: SESSION, personId: SECRETARY_ID, role: 'secretary' };
const screen: Identity = { sessionId: SESSION, personId: DISPLAY_ID, role: 'display' };
const delegateOf = (n: number, sessionId = SESSION): Identity => ({
  sessionId,
  personId: `d${n}`,
  role: 'delegate',
});
const everybody = [
  secretary,
  screen,
  ...Array.from({ length: 95 }, (_, index) => delegateOf(index + 1)),
  ...Array.from({ length: 95 }, (_, index) => delegateOf(index + 1, OTHER_SESSION)),
];

/** Identities on a storage of their own, which can be closed and opened again. */
export interface IdentitiesUnderTest {
  readonly identities: Identities;
  reopen(): Promise<Identities>;
  close(): Promise<void>;
}

/** What every adapter of `Identities` must keep. `make` gives an empty store each time. */
export function identitiesContract(name: string, make: () => Promise<IdentitiesUnderTest>): void {
  describe(`${name} keeps the Identities contract`, () => {
    let made: IdentitiesUnderTest;
    let identities: Identities;

    beforeEach(async () => {
      made = await make();
      identities = made.identities;
      await identities.ensure(everybody);
    });
    afterEach(() => made.close());

    async function signedIn(identity: Identity): Promise<string> {
      const outcome = await identities.signIn(await identities.codeOf(identity));
      if (!outcome) throw new Error(`${identity.personId} could not sign in`);
      return outcome.token;
    }

    test('everybody has a code of two times four letters that cannot be misread, and nobody another’s', async () => {
      const codes = await Promise.all(everybody.map((identity) => identities.codeOf(identity)));
      for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
      expect(new Set(codes).size).toBe(everybody.length);
    });

    test('a code stays the same however often people are made sure of', async () => {
      const before = await identities.codeOf(delegateOf(1));
      await identities.ensure([delegateOf(1), delegateOf(96)]);
      expect(await identities.codeOf(delegateOf(1))).toBe(before);
      expect(await identities.codeOf(delegateOf(1))).toBe(before);
    });

    test('a code that was renewed stays the new one when people are made sure of again', async () => {
      const renewed = await identities.renewCode(delegateOf(1));
      await identities.ensure(everybody);
      expect(await identities.codeOf(delegateOf(1))).toBe(renewed);
    });

    test('somebody whom nobody made sure of has no code', async () => {
      await expect(identities.codeOf(delegateOf(500))).rejects.toThrow(RangeError);
      await expect(identities.renewCode(delegateOf(500))).rejects.toThrow(RangeError);
    });

    test.each(everybody.slice(0, 3))('the code of $role $personId signs in that person', async (identity) => {
      const outcome = await identities.signIn(await identities.codeOf(identity));
      expect(outcome?.identity).toEqual(identity);
      expect(await identities.whoIs(outcome?.token ?? '')).toEqual(identity);
    });

    test('a delegate of the same number in another session is another person', async () => {
      const outcome = await identities.signIn(await identities.codeOf(delegateOf(1, OTHER_SESSION)));
      expect(outcome?.identity).toEqual(delegateOf(1, OTHER_SESSION));
    });

    test.each<readonly [string, (code: string) => string]>([
      ['in small letters', (code) => code.toLowerCase()],
      ['without the dash', (code) => code.replace('-', '')],
      ['with a blank instead', (code) => code.replace('-', ' ')],
      ['with a long dash', (code) => code.replace('-', ' – ')],
      ['with blanks around and between', (code) => `  ${code.split('').join(' ')}\n`],
      ['with a no-break space', (code) => code.replace('-', '\u00a0')],
    ])('a code typed %s is right', async (_, typed) => {
      const code = await identities.codeOf(delegateOf(1));
      expect((await identities.signIn(typed(code)))?.identity).toEqual(delegateOf(1));
    });

    test.each<readonly [string, (code: string) => string]>([
      ['nothing', () => ''],
      ['only a dash', () => '-'],
      ['a code that nobody has', () => '2222-2222'],
      ['the number of a delegate', () => 'd1'],
      ['seven of eight letters', (code) => code.slice(0, -1)],
      ['a letter too many', (code) => `${code}2`],
      ['the letters back to front', (code) => [...code].reverse().join('')],
      ['a wild card', () => '%'],
    ])('%s is no code', async (_, typed) => {
      expect(await identities.signIn(typed(await identities.codeOf(delegateOf(1))))).toBeNull();
    });

    test('each sign-in has a token of its own, and all of them hold', async () => {
      const tokens = await Promise.all(Array.from({ length: 3 }, () => signedIn(delegateOf(1))));
      expect(new Set(tokens).size).toBe(3);
      for (const token of tokens) {
        expect(token.length).toBeGreaterThanOrEqual(32);
        expect(await identities.whoIs(token)).toEqual(delegateOf(1));
      }
    });

    test('a new code ends the old code and all sign-ins of that person, and of nobody else', async () => {
      const tokens = [await signedIn(delegateOf(1)), await signedIn(delegateOf(1))];
      const other = await signedIn(delegateOf(2));
      const namesake = await signedIn(delegateOf(1, OTHER_SESSION));
      const before = await identities.codeOf(delegateOf(1));
      const after = await identities.renewCode(delegateOf(1));
      expect(after).not.toBe(before);
      expect(await identities.codeOf(delegateOf(1))).toBe(after);
      expect(await identities.signIn(before)).toBeNull();
      for (const token of tokens) expect(await identities.whoIs(token)).toBeNull();
      expect(await identities.whoIs(other)).toEqual(delegateOf(2));
      expect(await identities.whoIs(namesake)).toEqual(delegateOf(1, OTHER_SESSION));
      expect((await identities.signIn(after))?.identity).toEqual(delegateOf(1));
    });

    test('a code that was renewed again and again never comes back', async () => {
      const codes = [await identities.codeOf(delegateOf(1))];
      for (let times = 0; times < 20; times += 1) codes.push(await identities.renewCode(delegateOf(1)));
      expect(new Set(codes).size).toBe(21);
      for (const code of codes.slice(0, -1)) expect(await identities.signIn(code)).toBeNull();
    });

    test('signing out ends that sign-in only', async () => {
      const [here, there] = [await signedIn(delegateOf(1)), await signedIn(delegateOf(1))];
      await identities.signOut(here);
      expect(await identities.whoIs(here)).toBeNull();
      expect(await identities.whoIs(there)).toEqual(delegateOf(1));
      await identities.signOut(here);
      expect((await identities.signIn(await identities.codeOf(delegateOf(1))))?.identity).toEqual(
        delegateOf(1),
      );
    });

    test('clearing a person’s devices ends their sign-ins, and counts the devices that have done so', async () => {
      const devices = [await signedIn(delegateOf(1)), await signedIn(delegateOf(1))] as const;
      const other = await signedIn(delegateOf(2));
      expect(await identities.wipeOf(delegateOf(1))).toBeNull();
      await identities.wipe(delegateOf(1), '2026-12-07T01:00:00.000Z');
      for (const token of devices) {
        expect(await identities.whoIs(token)).toBeNull();
        expect(await identities.hasToWipe(token)).toBe(true);
      }
      expect(await identities.whoIs(other)).toEqual(delegateOf(2));
      expect(await identities.hasToWipe(other)).toBe(false);
      const asked = { requestedAt: '2026-12-07T01:00:00.000Z', devices: 2 };
      expect(await identities.wipeOf(delegateOf(1))).toEqual({ ...asked, done: 0 });
      await identities.wiped(devices[0], '2026-12-07T02:00:00.000Z');
      await identities.wiped(devices[0], '2026-12-07T03:00:00.000Z');
      expect(await identities.wipeOf(delegateOf(1))).toEqual({ ...asked, done: 1 });
    });

    test('clearing again counts only the devices that have signed in since', async () => {
      await signedIn(delegateOf(1));
      await identities.wipe(delegateOf(1), '2026-12-07T01:00:00.000Z');
      await identities.wipe(delegateOf(1), '2026-12-07T05:00:00.000Z');
      expect(await identities.wipeOf(delegateOf(1))).toMatchObject({ devices: 0, done: 0 });
    });

    test.each(['', 'unknown', '%', 'd1', 'kh-mot'])('nobody is known by the token %j', async (token) => {
      await signedIn(delegateOf(1));
      expect(await identities.whoIs(token)).toBeNull();
    });

    test('codes and sign-ins hold when the storage is opened again', async () => {
      const token = await signedIn(delegateOf(1));
      const ended = await signedIn(delegateOf(2));
      const renewed = await identities.renewCode(delegateOf(2));
      const codes = await Promise.all(everybody.map((identity) => identities.codeOf(identity)));
      const again = await made.reopen();
      expect(await Promise.all(everybody.map((identity) => again.codeOf(identity)))).toEqual(codes);
      expect(await again.whoIs(token)).toEqual(delegateOf(1));
      expect(await again.whoIs(ended)).toBeNull();
      expect((await again.signIn(renewed))?.identity).toEqual(delegateOf(2));
    });
  });
}
