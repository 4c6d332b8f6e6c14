import type { PollId } from '#shared/protocol/ids.ts';
import type { BallotVault } from './ballot-vault.ts';
import type { SecretPaper } from './secret-ballot.ts';

/** The papers in memory, each change of them first in the vault. */
export interface KeptPapers {
  get(pollId: PollId): SecretPaper | undefined;
  all(): readonly SecretPaper[];
  /** Reads the vault: at the start, and to see what another window has put there. */
  load(): Promise<void>;
  /** Keeps `paper`, unless another window was faster; what is kept is there when this resolves. */
  keepFirst(paper: SecretPaper): Promise<void>;
  /** Resolves when the change is durable, or the vault has failed. */
  change(pollId: PollId, step: (paper: SecretPaper) => SecretPaper): Promise<void>;
}

/** A vault that hangs or fails must not cost the vote: after this it goes on without. */
const PATIENCE_MS = 2_000;

export function keepPapers(vault: BallotVault, onChange: (paper: SecretPaper) => void): KeptPapers {
  const papers = new Map<PollId, SecretPaper>();
  /** Papers that the vault did not take: they live in memory only, so that nothing older comes back from there. */
  const unkept = new Set<PollId>();

  function adopt(paper: SecretPaper): void {
    papers.set(paper.pollId, paper);
    onChange(paper);
  }

  /** What the vault made of it, or `without` it. */
  async function kept(pollId: PollId, work: Promise<SecretPaper>, without: () => SecretPaper): Promise<void> {
    try {
      adopt(await inTime(work));
    } catch (error) {
      console.warn('the secret ballot is not kept on this device', error);
      unkept.add(pollId);
      adopt(without());
    }
  }

  return {
    get: (pollId) => papers.get(pollId),
    all: () => [...papers.values()],
    async load() {
      const stored = await inTime(vault.load()).catch(() => []);
      // What is in memory already may have changed while the vault was read.
      for (const paper of stored) if (!papers.has(paper.pollId)) adopt(paper);
    },
    keepFirst: (paper) => kept(paper.pollId, vault.keepFirst(paper), () => paper),
    async change(pollId, step) {
      const before = papers.get(pollId);
      if (!before) return;
      const without = () => step(papers.get(pollId) ?? before);
      if (unkept.has(pollId)) adopt(without());
      else await kept(pollId, vault.change(pollId, step), without);
    },
  };
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the vault does not answer')), PATIENCE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
