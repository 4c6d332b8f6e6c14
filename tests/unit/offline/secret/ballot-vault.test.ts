import { describe, expect, it } from 'vitest';
import type { PollId } from '#shared/protocol/ids.ts';
import { openVault } from '../../../../client/offline/secret/ballot-vault.ts';
import {
  marked,
  type SecretPaper,
  sealed,
  withToken,
} from '../../../../client/offline/secret/secret-ballot.ts';
import { memoryVaultStorage } from '../../../support/memory-vault.ts';
import { levels, times, votes } from '../../voting/samples.ts';

function paper(poll: string, token = 'token'): SecretPaper {
  return {
    pollId: poll as PollId,
    token,
    signing: { type: 'asked', blinded: 'b'.repeat(342), inverse: 'i'.repeat(342) },
    ballot: { type: 'blank', privateKey: 'k'.repeat(184) },
    answer: null,
  };
}

const p1 = 'p1' as PollId;

describe('the vault of secret ballots', () => {
  it('gives back after a restart what it was given', async () => {
    const storage = memoryVaultStorage();
    const vault = openVault(storage);
    await vault.keepFirst(paper('p1'));
    await vault.keepFirst(paper('p2'));
    await vault.change(p1, (kept) => withToken(kept, 'signature'));
    expect(await openVault(storage).load()).toEqual([withToken(paper('p1'), 'signature'), paper('p2')]);
  });

  it('keeps the first of two papers of one poll', async () => {
    const storage = memoryVaultStorage();
    const kept = await Promise.all([
      openVault(storage).keepFirst(paper('p1', 'one')),
      openVault(storage).keepFirst(paper('p1', 'other')),
    ]);
    expect(new Set(kept.map(({ token }) => token)).size).toBe(1);
    expect((await openVault(storage).load()).map(({ token }) => token)).toEqual([kept[0]?.token]);
  });

  it('keeps no paper in the place of one of another poll that bears its id', async () => {
    const storage = memoryVaultStorage();
    const vault = openVault(storage);
    await vault.keepFirst({ ...paper('p1', 'one'), publicKey: 'before the restore' });
    const other = { ...paper('p1', 'other'), publicKey: 'after it' };
    expect(await vault.keepFirst(other)).toEqual(other);
    expect(await openVault(storage).load()).toEqual([other]);
    // What an earlier version of the app kept does not say of which it is.
    await vault.keepFirst(paper('p2', 'one'));
    expect(await vault.keepFirst({ ...paper('p2', 'other'), publicKey: 'after it' })).toMatchObject({
      token: 'one',
    });
  });

  it('loses no change of two windows that change a paper at once', async () => {
    const storage = memoryVaultStorage();
    await openVault(storage).keepFirst(paper('p1'));
    const [one, other] = [openVault(storage), openVault(storage)];
    await Promise.all([
      one.change(p1, (kept) => withToken(kept, 'signature')),
      other.change(p1, (kept) => marked(kept, votes('for'))),
    ]);
    expect(await openVault(storage).load()).toEqual([
      marked(withToken(paper('p1'), 'signature'), votes('for')),
    ]);
  });

  it('throws when it is to change what it does not keep', async () => {
    await expect(openVault(memoryVaultStorage()).change(p1, (kept) => kept)).rejects.toThrow('p1');
  });

  it('writes nothing in clear, and nothing twice alike', async () => {
    const storage = memoryVaultStorage();
    const vault = openVault(storage);
    await vault.keepFirst(paper('p1'));
    const before = storage.kept.get(p1);
    await vault.change(p1, (kept) => marked(kept, votes('against')));
    const after = storage.kept.get(p1);
    for (const row of [before, after]) {
      const text = Buffer.from(row?.ciphertext ?? new ArrayBuffer(0)).toString('latin1');
      expect(text).not.toContain('bbbb');
      expect(text).not.toContain('against');
    }
    expect(after?.nonce).not.toEqual(before?.nonce);
  });

  it.each([
    ['a choice', [votes('for'), votes('against'), votes(null)]],
    ['forty levels', [levels(...times(40, 'medium' as const)), levels(...times(40, null))]],
  ])('writes as much whatever was voted: %s', async (_, selections) => {
    const lengths = await Promise.all(
      selections.map(async (selection) => {
        const storage = memoryVaultStorage();
        const vault = openVault(storage);
        await vault.keepFirst(withToken(paper('p1'), 's'.repeat(342)));
        await vault.change(p1, (kept) => sealed(marked(kept, selection), selection, 'e'.repeat(86)));
        return storage.kept.get(p1)?.ciphertext.byteLength;
      }),
    );
    expect(new Set(lengths).size).toBe(1);
  });

  it('keeps its key where no script can read it', async () => {
    const storage = memoryVaultStorage();
    await openVault(storage).keepFirst(paper('p1'));
    const key = await storage.key(() => Promise.reject(new Error('it has one')));
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  it('does not read a row whose key is gone, and puts a new paper in its place', async () => {
    const before = memoryVaultStorage();
    await openVault(before).keepFirst(paper('p1', 'old'));
    const old = before.kept.get(p1);
    const after = memoryVaultStorage();
    if (old) await after.swap(old);
    expect(await openVault(after).load()).toEqual([]);
    expect((await openVault(after).keepFirst(paper('p1', 'new'))).token).toBe('new');
    expect((await openVault(after).load()).map(({ token }) => token)).toEqual(['new']);
  });

  it('does not read a row that was put in another poll’s place', async () => {
    const storage = memoryVaultStorage();
    const vault = openVault(storage);
    await vault.keepFirst(paper('p1'));
    const row = storage.kept.get(p1);
    if (row) await storage.swap({ ...row, pollId: 'p2' as PollId });
    expect(await vault.load()).toEqual([paper('p1')]);
  });
});
