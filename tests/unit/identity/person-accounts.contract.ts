import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PersonId } from '#shared/protocol/register/ids.ts';
import type { AccountDoer, PersonAccounts } from '../../../server/identity/person-accounts.ts';

const AN = PersonId.parse('p-0123456789ab');
const BINH = PersonId.parse('p-ba9876543210');
const NOBODY = PersonId.parse('p-ffffffffffff');
const AT = '2026-12-07T01:00:00.000Z';
const TERMINAL: AccountDoer = { type: 'terminal' };
const BY_BINH: AccountDoer = { type: 'person', personId: BINH };

/** Accounts on a storage of their own, which can be closed and opened again. */
export interface AccountsUnderTest {
  readonly accounts: PersonAccounts;
  reopen(): Promise<PersonAccounts>;
  close(): Promise<void>;
}

/** What every adapter of `PersonAccounts` must keep. `make` gives an empty store each time. */
export function personAccountsContract(name: string, make: () => Promise<AccountsUnderTest>): void {
  describe(`${name} keeps the PersonAccounts contract`, () => {
    let made: AccountsUnderTest;
    let accounts: PersonAccounts;

    beforeEach(async () => {
      made = await make();
      accounts = made.accounts;
      await accounts.ensure([AN, BINH]);
    });
    afterEach(() => made.close());

    async function codeOf(personId: PersonId): Promise<string> {
      const [code = ''] = await accounts.show([personId], TERMINAL, AT);
      return code;
    }
    async function signedIn(personId: PersonId): Promise<string> {
      const found = await accounts.signIn(await codeOf(personId), AT);
      if (!found) throw new Error(`${personId} could not sign in`);
      return found.token;
    }

    test('each has a code of three times four letters, and it stays the same', async () => {
      const codes = await accounts.show([AN, BINH], TERMINAL, AT);
      for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/);
      expect(new Set(codes).size).toBe(2);
      await accounts.ensure([AN, BINH]);
      expect(await accounts.show([AN, BINH], TERMINAL, AT)).toEqual(codes);
      accounts = await made.reopen();
      expect(await accounts.show([AN, BINH], TERMINAL, AT)).toEqual(codes);
    });

    test('a code signs in its owner, however it is typed, and nobody else', async () => {
      const code = await codeOf(AN);
      for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' ')]) {
        const found = await accounts.signIn(typed, AT);
        expect(found?.personId).toBe(AN);
        expect(await accounts.whoIs(found?.token ?? '')).toBe(AN);
      }
      expect(await accounts.signIn('AAAA-BBBB-CCCC', AT)).toBeNull();
      expect(await accounts.whoIs('x')).toBeNull();
      expect(await accounts.endingOf('x')).toBeNull();
    });

    test('who has no account has no code, and none to renew', async () => {
      await expect(codeOf(NOBODY)).rejects.toThrow(RangeError);
      await expect(accounts.showUnused(NOBODY, TERMINAL, AT)).rejects.toThrow(RangeError);
      await expect(accounts.renew(NOBODY, TERMINAL, AT, null)).rejects.toThrow(RangeError);
    });

    test('a code is shown to others until its owner has signed in with it', async () => {
      const code = await accounts.showUnused(AN, BY_BINH, AT);
      expect(code).toBe(await codeOf(AN));
      await signedIn(AN);
      const before = await accounts.audit(50);
      expect(await accounts.showUnused(AN, BY_BINH, AT)).toBeNull();
      expect(await accounts.audit(50)).toEqual(before);
    });

    test('a new code ends the old one and every sign-in but the one that is kept', async () => {
      const code = await codeOf(AN);
      const [kept, other, another] = [await signedIn(AN), await signedIn(AN), await signedIn(BINH)];
      const renewed = await accounts.renew(AN, { type: 'person', personId: AN }, AT, kept);
      expect(renewed).not.toBe(code);
      expect(await accounts.signIn(code, AT)).toBeNull();
      expect(await accounts.whoIs(kept)).toBe(AN);
      expect(await accounts.whoIs(other)).toBeNull();
      expect(await accounts.endingOf(other)).toBe('renewed');
      expect(await accounts.whoIs(another)).toBe(BINH);
      expect((await accounts.signIn(renewed, AT))?.personId).toBe(AN);
    });

    test('who leaves is signed out and can sign in no more, once on record; who comes back has a new code', async () => {
      const code = await codeOf(AN);
      const token = await signedIn(AN);
      await accounts.leave([AN, NOBODY], BY_BINH, AT);
      await accounts.leave([AN], BY_BINH, AT);
      expect(await accounts.whoIs(token)).toBeNull();
      expect(await accounts.endingOf(token)).toBe('left-list');
      expect(await accounts.signIn(code, AT)).toBeNull();
      await expect(codeOf(AN)).rejects.toThrow(RangeError);
      expect([...(await accounts.usage()).keys()]).toEqual([BINH]);
      const left = (await accounts.audit(50)).filter(({ deed }) => deed === 'left-list');
      expect(left).toMatchObject([{ personId: AN, by: BY_BINH, devices: 0 }]);
      await accounts.ensure([AN]);
      const again = await codeOf(AN);
      expect(again).not.toBe(code);
      expect(await accounts.signIn(code, AT)).toBeNull();
      expect((await accounts.signIn(again, AT))?.personId).toBe(AN);
    });

    test('signing out ends that sign-in alone, and repeating it changes nothing', async () => {
      const [here, there] = [await signedIn(AN), await signedIn(AN)];
      await accounts.signOut(here, AT);
      await accounts.signOut(here, AT);
      expect(await accounts.whoIs(here)).toBeNull();
      expect(await accounts.endingOf(here)).toBe('signed-out');
      expect(await accounts.whoIs(there)).toBe(AN);
      expect((await accounts.audit(50)).filter(({ deed }) => deed === 'signed-out')).toHaveLength(1);
    });

    test('what became of codes is told: new, handed out, used, with the devices of each', async () => {
      expect((await accounts.usage()).get(AN)).toEqual({ use: 'new', devices: 0 });
      await codeOf(AN);
      expect((await accounts.usage()).get(AN)).toEqual({ use: 'handed-out', devices: 0 });
      await signedIn(AN);
      await signedIn(AN);
      expect((await accounts.usage()).get(AN)).toEqual({ use: 'used', devices: 2 });
      await accounts.renew(AN, TERMINAL, AT, null);
      expect((await accounts.usage()).get(AN)).toEqual({ use: 'handed-out', devices: 0 });
    });

    test('everything that is done with a code stands on record, the newest first', async () => {
      const token = await signedIn(AN);
      await accounts.renew(AN, BY_BINH, AT, token);
      expect(await accounts.audit(3)).toMatchObject([
        { seq: 3, at: AT, deed: 'renewed', personId: AN, by: BY_BINH, devices: 1 },
        { seq: 2, deed: 'signed-in', personId: AN, by: { type: 'person', personId: AN }, devices: 1 },
        { seq: 1, deed: 'shown', personId: AN, by: TERMINAL, devices: 0 },
      ]);
      expect(await accounts.audit(1)).toHaveLength(1);
      accounts = await made.reopen();
      expect(await accounts.audit(50)).toHaveLength(3);
      expect(await accounts.whoIs(token)).toBe(AN);
    });
  });
}
