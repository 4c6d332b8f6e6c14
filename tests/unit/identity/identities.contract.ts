import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { REGISTER_LOG, SessionId } from '#shared/protocol/ids.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import {
  type Account,
  type AuditEntry,
  DISPLAY_ID,
  type Identities,
  type Participant,
  personAccount,
  SECRETARY_ID,
  SERVER,
  TERMINAL,
} from '../../../server/identity/identities.ts';

const SESSION = SessionId.parse('kh-mot');
const OTHER_SESSION = SessionId.parse('kh-hai');

const AT = '2026-12-07T01:00:00.000Z';
const BY = { role: 'secretary', id: SECRETARY_ID } as const;

const type = 'participant';
const secretary: Participant = { type, sessionId: SESSION, personId: SECRETARY_ID, role: 'secretary' };
const screen: Participant = { type, sessionId: SESSION, personId: DISPLAY_ID, role: 'display' };
const delegateOf = (n: number, sessionId = SESSION): Participant => ({
  type,
  sessionId,
  personId: `d${n}`,
  role: 'delegate',
});
const AN = personAccount(PersonId.parse('p-0123456789ab'));
const BINH = personAccount(PersonId.parse('p-ba9876543210'));
const NOBODY = personAccount(PersonId.parse('p-ffffffffffff'));
const everybody = [
  AN,
  BINH,
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

    async function codeOf(account: Account, from = identities): Promise<string> {
      const [code = ''] = await from.handOut([account], 'shown', TERMINAL, AT);
      return code;
    }
    async function renewed(account: Account, keep: string | null = null): Promise<string> {
      const [code = ''] = await identities.renew([account], BY, AT, keep);
      return code;
    }
    const signIn = (code: string) => identities.signIn(code, AT);
    const wipeOf = async ({ sessionId, personId }: Participant) =>
      (await identities.usage(sessionId)).get(personId)?.wipe;

    async function signedIn(account: Account): Promise<string> {
      const outcome = await signIn(await codeOf(account));
      if (!outcome) throw new Error(`${account.personId} could not sign in`);
      return outcome.token;
    }

    test('a code that must be unused is handed out until somebody signs in with it, and all or none', async () => {
      const [one, two] = [delegateOf(5), delegateOf(6)];
      const handOut = () => identities.handOutUnused([one, two], [one, two], 'printed', BY, AT);
      const codes = await handOut();
      expect(codes).toHaveLength(2);
      expect(await handOut()).toEqual(codes);
      await signIn(codes?.[1] ?? '');
      const before = await identities.audit(SESSION, 1);
      expect(await handOut()).toBeNull();
      expect(await identities.audit(SESSION, 1)).toEqual(before);
      // The screen's may be seen again.
      expect(await identities.handOutUnused([one, two], [one], 'shown', BY, AT)).toEqual(codes);
    });

    test('who takes part no more is signed out everywhere and can sign in no more, once on record', async () => {
      const code = await codeOf(delegateOf(3));
      const token = await signedIn(delegateOf(3));
      const other = await signedIn(delegateOf(4));
      await identities.leave([delegateOf(3)], BY, AT);
      await identities.leave([delegateOf(3)], BY, AT);
      expect(await identities.whoIs(token)).toBeNull();
      expect(await identities.endingOf(token)).toBe('left-list');
      expect(await signIn(code)).toBeNull();
      await expect(renewed(delegateOf(3))).rejects.toThrow(RangeError);
      expect(await identities.whoIs(other)).toEqual(delegateOf(4));
      const deeds = (await identities.audit(SESSION, 20)).filter(({ deed }) => deed === 'left-list');
      expect(deeds).toMatchObject([{ account: delegateOf(3), by: BY, devices: 0 }]);
      identities = await made.reopen();
      expect(await signIn(code)).toBeNull();
    });

    test('who takes part again has a new code', async () => {
      const code = await codeOf(delegateOf(3));
      await identities.leave([delegateOf(3)], BY, AT);
      await identities.ensure([delegateOf(3)]);
      const again = await codeOf(delegateOf(3));
      expect(again).not.toBe(code);
      expect(await signIn(code)).toBeNull();
      expect((await signIn(again))?.account).toEqual(delegateOf(3));
    });

    test('everybody has a code of three times four letters that cannot be misread, and nobody another’s', async () => {
      const codes = await Promise.all(everybody.map((identity) => codeOf(identity)));
      for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/);
      expect(new Set(codes).size).toBe(everybody.length);
    });

    test('a code stays the same however often people are made sure of', async () => {
      const before = await codeOf(delegateOf(1));
      await identities.ensure([delegateOf(1), delegateOf(96)]);
      expect(await codeOf(delegateOf(1))).toBe(before);
      expect(await codeOf(delegateOf(1))).toBe(before);
    });

    test('a code that was renewed stays the new one when people are made sure of again', async () => {
      const fresh = await renewed(delegateOf(1));
      await identities.ensure(everybody);
      expect(await codeOf(delegateOf(1))).toBe(fresh);
    });

    test('somebody whom nobody made sure of has no code', async () => {
      await expect(codeOf(delegateOf(500))).rejects.toThrow(RangeError);
      await expect(renewed(delegateOf(500))).rejects.toThrow(RangeError);
    });

    test.each(everybody.slice(0, 5))(
      'the code of $type $personId signs in that account',
      async (identity) => {
        const outcome = await signIn(await codeOf(identity));
        expect(outcome?.account).toEqual(identity);
        expect(await identities.whoIs(outcome?.token ?? '')).toEqual(identity);
      },
    );

    test('a delegate of the same number in another session is another person', async () => {
      const outcome = await signIn(await codeOf(delegateOf(1, OTHER_SESSION)));
      expect(outcome?.account).toEqual(delegateOf(1, OTHER_SESSION));
    });

    test.each<readonly [string, (code: string) => string]>([
      ['in small letters', (code) => code.toLowerCase()],
      ['without the dash', (code) => code.replaceAll('-', '')],
      ['with a blank instead', (code) => code.replaceAll('-', ' ')],
      ['with a long dash', (code) => code.replaceAll('-', ' – ')],
      ['with blanks around and between', (code) => `  ${code.split('').join(' ')}\n`],
      ['with a no-break space', (code) => code.replaceAll('-', '\u00a0')],
    ])('a code typed %s is right', async (_, typed) => {
      const code = await codeOf(delegateOf(1));
      expect((await signIn(typed(code)))?.account).toEqual(delegateOf(1));
    });

    test.each<readonly [string, (code: string) => string]>([
      ['nothing', () => ''],
      ['only a dash', () => '-'],
      ['a code that nobody has', () => '2222-2222-2222'],
      ['the number of a delegate', () => 'd1'],
      ['eleven of twelve letters', (code) => code.slice(0, -1)],
      ['a letter too many', (code) => `${code}2`],
      ['the letters back to front', (code) => [...code].reverse().join('')],
      ['a wild card', () => '%'],
    ])('%s is no code', async (_, typed) => {
      expect(await signIn(typed(await codeOf(delegateOf(1))))).toBeNull();
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
      const before = await codeOf(delegateOf(1));
      const after = await renewed(delegateOf(1));
      expect(after).not.toBe(before);
      expect(await codeOf(delegateOf(1))).toBe(after);
      expect(await signIn(before)).toBeNull();
      for (const token of tokens) expect(await identities.whoIs(token)).toBeNull();
      expect(await identities.whoIs(other)).toEqual(delegateOf(2));
      expect(await identities.whoIs(namesake)).toEqual(delegateOf(1, OTHER_SESSION));
      expect((await signIn(after))?.account).toEqual(delegateOf(1));
    });

    test('a code that was renewed again and again never comes back', async () => {
      const codes = [await codeOf(delegateOf(1))];
      for (let times = 0; times < 20; times += 1) codes.push(await renewed(delegateOf(1)));
      expect(new Set(codes).size).toBe(21);
      for (const code of codes.slice(0, -1)) expect(await signIn(code)).toBeNull();
    });

    test('signing out ends that sign-in only', async () => {
      const [here, there] = [await signedIn(delegateOf(1)), await signedIn(delegateOf(1))];
      await identities.signOut(here, AT);
      expect(await identities.whoIs(here)).toBeNull();
      expect(await identities.whoIs(there)).toEqual(delegateOf(1));
      await identities.signOut(here, AT);
      expect((await signIn(await codeOf(delegateOf(1))))?.account).toEqual(delegateOf(1));
    });

    test('clearing a person’s devices ends their sign-ins, and counts the devices that have done so', async () => {
      const devices = [await signedIn(delegateOf(1)), await signedIn(delegateOf(1))] as const;
      const other = await signedIn(delegateOf(2));
      expect(await wipeOf(delegateOf(1))).toBeNull();
      await identities.wipe(delegateOf(1), BY, '2026-12-07T01:00:00.000Z');
      for (const token of devices) {
        expect(await identities.whoIs(token)).toBeNull();
        expect(await identities.endingOf(token)).toBe('wiped');
      }
      expect(await identities.whoIs(other)).toEqual(delegateOf(2));
      expect(await identities.endingOf(other)).toBeNull();
      const asked = { requestedAt: '2026-12-07T01:00:00.000Z', devices: 2 };
      expect(await wipeOf(delegateOf(1))).toEqual({ ...asked, done: 0 });
      await identities.wiped(devices[0], '2026-12-07T02:00:00.000Z');
      await identities.wiped(devices[0], '2026-12-07T03:00:00.000Z');
      expect(await wipeOf(delegateOf(1))).toEqual({ ...asked, done: 1 });
    });

    test('clearing again counts only the devices that have signed in since', async () => {
      await signedIn(delegateOf(1));
      await identities.wipe(delegateOf(1), BY, '2026-12-07T01:00:00.000Z');
      await identities.wipe(delegateOf(1), BY, '2026-12-07T05:00:00.000Z');
      expect(await wipeOf(delegateOf(1))).toMatchObject({ devices: 0, done: 0 });
    });

    test.each(['', 'unknown', '%', 'd1', 'kh-mot'])('nobody is known by the token %j', async (token) => {
      await signedIn(delegateOf(1));
      expect(await identities.whoIs(token)).toBeNull();
    });

    test('a new code for oneself ends all other sign-ins, and not the one that asked for it', async () => {
      const [here, there] = [await signedIn(secretary), await signedIn(secretary)];
      const before = await codeOf(secretary);
      const fresh = await renewed(secretary, here);
      expect(await identities.whoIs(here)).toEqual(secretary);
      expect(await identities.whoIs(there)).toBeNull();
      expect(await signIn(before)).toBeNull();
      expect((await signIn(fresh))?.account).toEqual(secretary);
    });

    test('a device learns why its sign-in ended', async () => {
      const signedOut = await signedIn(delegateOf(1));
      await identities.signOut(signedOut, AT);
      const renewedAway = await signedIn(delegateOf(1));
      await renewed(delegateOf(1));
      expect(await identities.endingOf(signedOut)).toBe('signed-out');
      expect(await identities.endingOf(renewedAway)).toBe('renewed');
      expect(await identities.endingOf('unknown')).toBeNull();
      expect(await identities.endingOf(await signedIn(delegateOf(1)))).toBeNull();
    });

    test('no code is seen and no sign-in begins or ends without an entry, and listeners are told the same', async () => {
      const told: AuditEntry[] = [];
      identities.listen((entries) => told.push(...entries));
      await identities.handOut([delegateOf(1), delegateOf(2)], 'printed', BY, AT);
      await identities.handOut([delegateOf(1)], 'shown', TERMINAL, AT);
      const token = (await signIn(await codeOf(delegateOf(1))))?.token ?? '';
      await renewed(delegateOf(2));
      await identities.signOut(token, AT);
      await identities.wipe(delegateOf(1), BY, AT);
      const entries = await identities.audit(SESSION, 100);
      expect(
        entries.map(({ deed, account, by, devices }) => [deed, account.personId, by.id, devices]),
      ).toEqual([
        ['wiped', 'd1', 's1', 0],
        ['signed-out', 'd1', 'd1', 0],
        ['renewed', 'd2', 's1', 0],
        ['signed-in', 'd1', 'd1', 1],
        ['shown', 'd1', 'terminal', 0],
        ['shown', 'd1', 'terminal', 0],
        ['printed', 'd2', 's1', 0],
        ['printed', 'd1', 's1', 0],
      ]);
      expect(told.toReversed()).toEqual(entries);
      expect(await identities.audit(SESSION, 2)).toEqual(entries.slice(0, 2));
      expect(await identities.audit(OTHER_SESSION, 100)).toEqual([]);
    });

    test('a wrong code, and signing out twice, leave no entry', async () => {
      const token = await signedIn(delegateOf(1));
      await identities.signOut(token, AT);
      const before = await identities.audit(SESSION, 100);
      await identities.signOut(token, AT);
      expect(await signIn('2222-2222-2222')).toBeNull();
      expect(await identities.audit(SESSION, 100)).toEqual(before);
    });

    test('a code is new, then handed out, then used; a new one is handed out', async () => {
      const usage = async () => (await identities.usage(SESSION)).get('d1')?.use;
      expect(await usage()).toBe('new');
      const code = await codeOf(delegateOf(1));
      expect(await usage()).toBe('handed-out');
      await signIn(code);
      expect(await usage()).toBe('used');
      await codeOf(delegateOf(1));
      expect(await usage()).toBe('used');
      await renewed(delegateOf(1));
      expect(await usage()).toBe('handed-out');
      expect((await identities.usage(OTHER_SESSION)).get('d1')?.use).toBe('new');
    });

    test('each device is told of those that came after it, until its owner has seen that, and after they have gone', async () => {
      const first = await signedIn(delegateOf(1));
      expect(await identities.newDevices(first)).toEqual([]);
      const second = await signedIn(delegateOf(1));
      await signedIn(delegateOf(2));
      const [seen, ...more] = await identities.newDevices(first);
      expect([seen?.at, more]).toEqual([AT, []]);
      expect(await identities.newDevices(second)).toEqual([]);
      await identities.signOut(second, AT);
      expect(await identities.newDevices(first)).toEqual([seen]);
      await identities.sawNewDevices(first, seen?.seq ?? 0);
      expect(await identities.newDevices(first)).toEqual([]);
      await signedIn(delegateOf(1));
      expect(await identities.newDevices(first)).toHaveLength(1);
      await identities.sawNewDevices(first, 0);
      expect(await identities.newDevices(first)).toHaveLength(1);
    });

    const device = (n: number) => ({ thumbprint: `thumbprint-${n}`, name: `Máy ${n}` });

    async function signedInOn(account: Account, n: number, at = AT): Promise<string> {
      return (await identities.signIn(await codeOf(account), at, device(n)))?.token ?? '';
    }

    test('a sign-in is bound to the key that it was asked for with, or to none, also after a restart', async () => {
      const bound = await signedInOn(delegateOf(1), 7);
      const unbound = await signedIn(delegateOf(1));
      const again = await made.reopen();
      const [one, other] = [await again.deviceOf(bound), await again.deviceOf(unbound)];
      expect(one?.thumbprint).toBe('thumbprint-7');
      expect(other).toMatchObject({ thumbprint: null });
      expect(one?.id).not.toBe(other?.id);
      expect(await again.deviceOf('unknown')).toBeNull();
      expect((await again.usage(SESSION)).get('d1')).toMatchObject({ devices: 2, unbound: 1 });
    });

    test('the devices of a person are listed in the order in which they came, each until it is signed out', async () => {
      const later = '2026-12-07T02:00:00.000Z';
      const first = await signedInOn(delegateOf(1), 1);
      const second = await signedInOn(delegateOf(1), 2, later);
      await signedInOn(delegateOf(2), 3);
      const ids = [(await identities.deviceOf(first))?.id, (await identities.deviceOf(second))?.id];
      expect(await identities.devices(delegateOf(1))).toEqual([
        { ...device(1), id: ids[0], signedInAt: AT, lastContactAt: null },
        { ...device(2), id: ids[1], signedInAt: later, lastContactAt: null },
      ]);
      expect(await identities.devices(delegateOf(1, OTHER_SESSION))).toEqual([]);
      await identities.signOut(first, later);
      expect((await identities.devices(delegateOf(1))).map(({ id }) => id)).toEqual([ids[1]]);
      expect(await identities.deviceOf(first)).toBeNull();
    });

    test('the last contact of each device is kept, and none of a device that is signed out', async () => {
      const token = await signedInOn(delegateOf(1), 1);
      const id = (await identities.deviceOf(token))?.id ?? '';
      const at = '2026-12-07T03:00:00.000Z';
      await identities.noteContacts(
        new Map([
          [id, at],
          ['gone', at],
        ]),
      );
      const again = await made.reopen();
      expect((await again.devices(delegateOf(1))).map(({ lastContactAt }) => lastContactAt)).toEqual([at]);
    });

    test('one device is signed out from elsewhere, on record, and learns why; the others and the code go on', async () => {
      const lost = await signedInOn(delegateOf(1), 1);
      const kept = await signedInOn(delegateOf(1), 2);
      const id = (await identities.deviceOf(lost))?.id ?? '';
      expect(await identities.revoke(delegateOf(2), id, BY, AT)).toBe(false);
      expect(await identities.revoke(delegateOf(1, OTHER_SESSION), id, BY, AT)).toBe(false);
      expect(await identities.revoke(delegateOf(1), 'unknown', BY, AT)).toBe(false);
      expect(await identities.whoIs(lost)).toEqual(delegateOf(1));
      expect(await identities.revoke(delegateOf(1), id, BY, AT)).toBe(true);
      expect(await identities.revoke(delegateOf(1), id, BY, AT)).toBe(false);
      expect(await identities.whoIs(lost)).toBeNull();
      expect(await identities.endingOf(lost)).toBe('revoked');
      expect(await identities.whoIs(kept)).toEqual(delegateOf(1));
      expect((await signIn(await codeOf(delegateOf(1))))?.account).toEqual(delegateOf(1));
      const deeds = (await identities.audit(SESSION, 20)).filter(({ deed }) => deed === 'revoked');
      expect(deeds).toMatchObject([{ account: delegateOf(1), by: BY, devices: 1 }]);
    });

    test('a device that has to clear itself is known by its key, also after a restart', async () => {
      const [bound, unbound] = [await signedInOn(delegateOf(1), 1), await signedIn(delegateOf(1))];
      expect(await identities.toWipe(bound)).toBeNull();
      await identities.wipe(delegateOf(1), BY, AT);
      const again = await made.reopen();
      expect(await again.toWipe(bound)).toEqual({ thumbprint: 'thumbprint-1' });
      expect(await again.toWipe(unbound)).toEqual({ thumbprint: null });
      expect(await again.toWipe('unknown')).toBeNull();
    });

    test('a copy that was refused is on record, told to the owner’s devices, and ends nothing', async () => {
      const token = await signedInOn(delegateOf(1), 1);
      await identities.noteUnproven(token, AT);
      await identities.noteUnproven('unknown', AT);
      expect(await identities.whoIs(token)).toEqual(delegateOf(1));
      expect((await identities.newDevices(token)).map(({ deed }) => deed)).toEqual(['unproven']);
      const [last] = await identities.audit(SESSION, 1);
      expect(last).toMatchObject({ deed: 'unproven', account: delegateOf(1), by: SERVER, devices: 1 });
    });

    test('people of the register have codes, sign-ins, devices and a record of their own beside those of sessions', async () => {
      const code = await codeOf(AN);
      expect(await identities.ownerOf(code)).toEqual(AN);
      expect(await identities.ownerOf('2222-2222-2222')).toBeNull();
      const first = await signedInOn(AN, 1);
      const second = await signedInOn(AN, 2);
      expect(await identities.whoIs(first)).toEqual(AN);
      expect(await identities.devices(AN)).toHaveLength(2);
      expect(await identities.newDevices(first)).toHaveLength(1);
      expect((await identities.usage(REGISTER_LOG)).get(AN.personId)).toMatchObject({
        use: 'used',
        devices: 2,
      });
      expect((await identities.usage(SESSION)).has(AN.personId)).toBe(false);
      const by = { role: 'person', id: AN.personId };
      expect((await identities.audit(REGISTER_LOG, 3)).map((entry) => [entry.deed, entry.account])).toEqual([
        ['signed-in', AN],
        ['shown', AN],
        ['signed-in', AN],
      ]);
      expect(await identities.audit(REGISTER_LOG, 1)).toMatchObject([{ by }]);
      await identities.wipe(AN, BY, AT);
      expect(await identities.endingOf(second)).toBe('wiped');
      await expect(codeOf(NOBODY)).rejects.toThrow(RangeError);
      await expect(renewed(NOBODY)).rejects.toThrow(RangeError);
    });

    test('a person who left and comes back has a new code', async () => {
      const code = await codeOf(AN);
      await identities.leave([AN, NOBODY], BY, AT);
      await identities.leave([AN], BY, AT);
      expect([...(await identities.usage(REGISTER_LOG)).keys()]).toEqual([BINH.personId]);
      await expect(codeOf(AN)).rejects.toThrow(RangeError);
      await identities.ensure([AN]);
      const again = await codeOf(AN);
      expect(again).not.toBe(code);
      expect(await signIn(code)).toBeNull();
      expect((await signIn(again))?.account).toEqual(AN);
      const left = (await identities.audit(REGISTER_LOG, 50)).filter(({ deed }) => deed === 'left-list');
      expect(left).toMatchObject([{ account: AN, by: BY, devices: 0 }]);
    });

    describe('who is known as a person only after they had a code', () => {
      const [one, two] = [delegateOf(1), delegateOf(1, OTHER_SESSION)];
      const known = (participant: Participant) => ({ ...participant, person: AN.personId });

      test('is that person by each of those codes, and goes on where they were signed in', async () => {
        const [code, other] = [await codeOf(one), await codeOf(two)];
        const before = await signedIn(one);
        await identities.ensure([known(one), known(two)]);
        expect(await identities.ownerOf(code)).toEqual(AN);
        expect(await signIn(code)).toMatchObject({ account: AN, through: SESSION });
        expect(await signIn(other)).toMatchObject({ account: AN, through: OTHER_SESSION });
        expect(await signIn(await codeOf(AN))).toMatchObject({ account: AN, through: null });
        expect(await identities.whoIs(before)).toEqual(one);
        expect((await identities.usage(SESSION)).get('d1')).toMatchObject({ opensPerson: true });
        // Somebody has signed in as that person: the code is theirs alone.
        expect(await identities.handOutUnused([AN], [AN], 'printed', BY, AT)).toBeNull();
        expect((await (await made.reopen()).signIn(code, AT))?.account).toEqual(AN);
      });

      test('has no old code any more, and no sign-in by one, once the person has a new code', async () => {
        const [code, other] = [await codeOf(one), await codeOf(two)];
        const before = await signedIn(one);
        await identities.ensure([known(one), known(two)]);
        const [kept, ended] = [(await signIn(code))?.token ?? '', (await signIn(other))?.token ?? ''];
        const fresh = await renewed(AN, kept);
        for (const old of [code, other]) expect(await signIn(old)).toBeNull();
        for (const token of [before, ended]) {
          expect(await identities.whoIs(token)).toBeNull();
          expect(await identities.endingOf(token)).toBe('renewed');
        }
        expect(await identities.whoIs(kept)).toEqual(AN);
        expect((await signIn(fresh))?.account).toEqual(AN);
        // What the session gives out from here on is for it alone, and new to everybody.
        expect((await identities.usage(SESSION)).get('d1')).toMatchObject({ use: 'new', opensPerson: false });
        expect((await signIn(await codeOf(one)))?.account).toEqual(one);
      });

      test('is only themselves in the session by a code that was made there since, or that nobody had seen', async () => {
        await codeOf(one);
        await identities.ensure([known(one), known(two), { ...delegateOf(500), person: AN.personId }]);
        for (const participant of [two, delegateOf(500)]) {
          expect((await signIn(await codeOf(participant)))?.account).toEqual(participant);
        }
        expect((await signIn(await renewed(one)))?.account).toEqual(one);
        expect((await identities.usage(SESSION)).get('d1')).toMatchObject({ opensPerson: false });
      });

      test('is only themselves in the session while the person has no account', async () => {
        const code = await codeOf(one);
        await identities.ensure([known(one)]);
        await identities.leave([AN], BY, AT);
        expect(await signIn(code)).toMatchObject({ account: one, through: null });
      });

      test('is somebody else once that is put right', async () => {
        const code = await codeOf(one);
        await identities.ensure([known(one)]);
        await identities.ensure([{ ...one, person: BINH.personId }]);
        expect((await signIn(code))?.account).toEqual(BINH);
      });
    });

    describe('a person who was entered twice', () => {
      test('comes in with the code of either entry, and goes on where they were signed in with it', async () => {
        const [an, binh] = [await codeOf(AN), await codeOf(BINH)];
        const before = await signedIn(BINH);
        await identities.merge(BINH.personId, AN.personId);
        await identities.merge(BINH.personId, AN.personId);
        expect(await identities.whoIs(before)).toEqual(AN);
        expect(await identities.ownerOf(binh)).toEqual(AN);
        for (const code of [an, binh]) expect((await signIn(code))?.account).toEqual(AN);
        expect(await identities.devices(AN)).toHaveLength(3);
        expect([...(await identities.usage(REGISTER_LOG)).keys()]).toEqual([AN.personId]);
        const device = { thumbprint: null, name: null };
        const admitted = (await identities.admit(BINH.personId, AT, device)) ?? '';
        expect(await identities.whoIs(admitted)).toEqual(AN);
        expect((await (await made.reopen()).signIn(binh, AT))?.account).toEqual(AN);
      });

      test('has no earlier code and no sign-in any more once they have a new one, of sessions neither', async () => {
        const [an, binh, old] = [await codeOf(AN), await codeOf(BINH), await codeOf(delegateOf(1))];
        const known = { ...delegateOf(1), person: BINH.personId };
        await identities.ensure([known]);
        await identities.merge(BINH.personId, AN.personId);
        // The list of the session goes on saying under which entry they came on it.
        await identities.ensure([known]);
        expect((await signIn(old))?.account).toEqual(AN);
        const token = (await signIn(binh))?.token ?? '';
        const fresh = await renewed(AN);
        for (const code of [an, binh, old]) expect(await signIn(code)).toBeNull();
        expect(await identities.endingOf(token)).toBe('renewed');
        expect((await signIn(fresh))?.account).toEqual(AN);
      });
    });

    test('codes and sign-ins hold when the storage is opened again', async () => {
      const token = await signedIn(delegateOf(1));
      const ended = await signedIn(delegateOf(2));
      const fresh = await renewed(delegateOf(2));
      const codes = await Promise.all(everybody.map((identity) => codeOf(identity)));
      const again = await made.reopen();
      expect(await Promise.all(everybody.map((identity) => codeOf(identity, again)))).toEqual(codes);
      expect(await again.whoIs(token)).toEqual(delegateOf(1));
      expect(await again.whoIs(ended)).toBeNull();
      expect((await again.signIn(fresh, AT))?.account).toEqual(delegateOf(2));
    });
  });
}
