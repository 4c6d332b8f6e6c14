import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BallotVault } from '../../../../client/offline/secret/ballot-vault.ts';
import { keepPapers } from '../../../../client/offline/secret/kept-papers.ts';
import {
  ballotOf,
  marked,
  type SecretPaper,
  withToken,
} from '../../../../client/offline/secret/secret-ballot.ts';
import { votes } from '../../voting/samples.ts';
import { pollId } from './secret-world.ts';

const blank: SecretPaper = {
  pollId,
  token: 'token',
  signing: { type: 'asked', blinded: 'blinded', inverse: 'inverse' },
  ballot: { type: 'blank', privateKey: 'key' },
  answer: null,
};

/** A vault in memory, each of whose writes waits until it is let through. */
function heldVault(): BallotVault & {
  readonly held: (() => void)[];
  readonly stored: () => SecretPaper | null;
  broken: boolean;
} {
  const held: (() => void)[] = [];
  let stored: SecretPaper | null = null;
  const released = () => new Promise<void>((resolve) => held.push(resolve));
  return {
    held,
    stored: () => stored,
    broken: false,
    load: async () => (stored ? [stored] : []),
    async keepFirst(paper) {
      if (this.broken) throw new Error('the disk is full');
      stored ??= paper;
      return stored;
    },
    async change(_pollId, step) {
      if (this.broken) throw new Error('the disk is full');
      if (!stored) throw new Error('nothing is kept');
      const changed = step(stored);
      stored = changed;
      await released();
      return changed;
    },
  };
}

function kept(vault: BallotVault) {
  const shown: string[] = [];
  const papers = keepPapers(vault, {
    onChange: (paper) => void shown.push(ballotOf(paper, null).status),
    onFound: () => {},
    isOfNow: () => true,
    onGivenUp: () => {},
  });
  return { papers, shown };
}

afterEach(() => void vi.restoreAllMocks());

describe('the papers in memory', () => {
  it('never go back to what a slow change found before a faster one: a cast ballot is not called ready again', async () => {
    const vault = heldVault();
    const { papers, shown } = kept(vault);
    await papers.keepFirst(blank);
    const signed = papers.change(pollId, (paper) => withToken(paper, 'signature'));
    const cast = papers.change(pollId, (paper) => marked(paper, votes('for')));
    await vi.waitFor(() => expect(vault.held.length).toBeGreaterThan(0));
    // The later answer first, should both be under way.
    for (const release of vault.held.toReversed()) release();
    await signed;
    await vi.waitFor(() => expect(vault.held).toHaveLength(2));
    vault.held[1]?.();
    await cast;
    expect(shown).toEqual(['preparing', 'ready', 'sending']);
    expect(papers.get(pollId)).toEqual(vault.stored());
  });

  it('keep a mark made while the vault was catching up, and give it to the vault at the next look', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const vault = heldVault();
    const { papers } = kept(vault);
    vault.broken = true;
    await papers.keepFirst(blank);
    vault.broken = false;
    const looked = papers.look();
    await vi.waitFor(() => expect(vault.held).toHaveLength(1));
    await papers.change(pollId, (paper) => marked(paper, votes('for')));
    vault.held[0]?.();
    await looked;
    expect(papers.get(pollId)?.ballot).toMatchObject({ type: 'marked', selection: votes('for') });
    const again = papers.look();
    await vi.waitFor(() => expect(vault.held).toHaveLength(2));
    vault.held[1]?.();
    await again;
    expect(vault.stored()?.ballot).toMatchObject({ type: 'marked', selection: votes('for') });
  });
});
