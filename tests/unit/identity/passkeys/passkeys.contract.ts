import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PersonId } from '#shared/protocol/register/ids.ts';
import { type AuditEntry, personAccount } from '../../../../server/identity/identities.ts';
import type { Passkey, Passkeys } from '../../../../server/identity/passkeys/passkeys.ts';

const AN = PersonId.parse('p-0123456789ab');
const BINH = PersonId.parse('p-ba9876543210');
const AT = '2026-12-07T01:00:00.000Z';
const LATER = '2026-12-08T01:00:00.000Z';
const BY = { role: 'administrator', id: BINH } as const;

const passkey = (id: string, personId = AN): Omit<Passkey, 'usedAt'> => ({
  id,
  personId,
  serverName: 'nghitruong.tinh.gov.vn',
  publicKey: new Uint8Array([1, 2, 255]),
  counter: 3,
  name: 'Chrome · Windows',
  addedAt: AT,
});

/** Passkeys on a storage of their own, with the record that they are kept in. */
export interface PasskeysUnderTest {
  readonly passkeys: Passkeys;
  record(): Promise<readonly AuditEntry[]>;
  reopen(): Promise<Passkeys>;
  close(): Promise<void>;
}

/** What every adapter of `Passkeys` must keep. `make` gives an empty store each time. */
export function passkeysContract(name: string, make: () => Promise<PasskeysUnderTest>): void {
  describe(`${name} keeps the Passkeys contract`, () => {
    let made: PasskeysUnderTest;
    let passkeys: Passkeys;

    beforeEach(async () => {
      made = await make();
      passkeys = made.passkeys;
    });
    afterEach(() => made.close());

    it('finds what was added, byte for byte, over a restart, and says so on record', async () => {
      expect(await passkeys.add(passkey('mot'))).toBe(true);
      const again = await made.reopen();
      const found = await again.find('mot');
      expect(found && { ...found, publicKey: [...found.publicKey] }).toEqual({
        ...passkey('mot'),
        publicKey: [1, 2, 255],
        usedAt: null,
      });
      expect(await again.find('hai')).toBeNull();
      expect(await made.record()).toMatchObject([
        { deed: 'passkey-added', account: personAccount(AN), by: { role: 'person', id: AN }, at: AT },
      ]);
    });

    it('lists those of a person, the oldest first', async () => {
      await passkeys.add({ ...passkey('z'), addedAt: AT });
      await passkeys.add({ ...passkey('a'), addedAt: LATER });
      await passkeys.add(passkey('b', BINH));
      expect((await passkeys.of(AN)).map(({ id }) => id)).toEqual(['z', 'a']);
    });

    it('adds none that somebody has already', async () => {
      await passkeys.add(passkey('mot'));
      expect(await passkeys.add(passkey('mot', BINH))).toBe(false);
      expect((await passkeys.find('mot'))?.personId).toBe(AN);
    });

    it('notes each use, and never counts back', async () => {
      await passkeys.add(passkey('mot'));
      await passkeys.used('mot', 9, LATER);
      expect(await passkeys.find('mot')).toMatchObject({ counter: 9, usedAt: LATER });
      await passkeys.used('mot', 4, LATER);
      expect(await passkeys.find('mot')).toMatchObject({ counter: 9 });
    });

    it('removes one of its owner’s, by whoever, on record; no other person’s', async () => {
      await passkeys.add(passkey('mot'));
      expect(await passkeys.remove(BINH, 'mot', BY, LATER)).toBe(false);
      expect(await passkeys.remove(AN, 'mot', BY, LATER)).toBe(true);
      expect(await passkeys.remove(AN, 'mot', BY, LATER)).toBe(false);
      expect(await passkeys.of(AN)).toEqual([]);
      const [latest, ...others] = await made.record();
      expect(latest).toMatchObject({
        deed: 'passkey-removed',
        account: personAccount(AN),
        by: BY,
        at: LATER,
      });
      expect(others).toHaveLength(1);
    });
  });
}
