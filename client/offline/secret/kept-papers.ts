import type { PollId } from '#shared/protocol/ids.ts';
import type { BallotVault } from './ballot-vault.ts';
import { further, isCast, marked, type SecretPaper } from './secret-ballot.ts';

/** The papers in memory, each change of them first in the vault. */
export interface KeptPapers {
  get(pollId: PollId): SecretPaper | undefined;
  all(): readonly SecretPaper[];
  /**
   * Reads the vault, however long it takes: at the start, and to see what another window has put there. What this window
   * did not know is told to `onChange` and `onFound`. Resolves with false when the vault cannot be read now.
   */
  look(): Promise<boolean>;
  /** Keeps `paper`, unless another window was faster; what is kept is there when this resolves. */
  keepFirst(paper: SecretPaper): Promise<void>;
  /** Resolves when the change is durable, or the vault has failed. */
  change(pollId: PollId, step: (paper: SecretPaper) => SecretPaper): Promise<void>;
  /**
   * Gives up a paper of this window for the one of the same poll that the vault has had all along, with what was marked
   * last. Resolves with false when there is no other one.
   */
  yieldToKept(pollId: PollId): Promise<boolean>;
  /** Gives up papers of polls that the session does not have any more: other ones bear their ids. */
  giveUpOthers(): void;
}

/** A change that the vault does not take must not cost the vote: after this it goes on without, and is written later. */
const PATIENCE_MS = 2_000;

interface PaperListeners {
  /** Told of each paper as it becomes, whoever changed it. */
  readonly onChange: (paper: SecretPaper) => void;
  /** Told of each paper that the vault had, or had further, than this window: there may be work to do on it. */
  readonly onFound: (pollId: PollId) => void;
  /** Whether it is a paper of the poll that bears its id now, as far as that is known. */
  readonly isOfNow: (paper: SecretPaper) => boolean;
  /** Told of each paper that was given up. */
  readonly onGivenUp: (pollId: PollId) => void;
}

export function keepPapers(
  vault: BallotVault,
  { onChange, onFound, isOfNow, onGivenUp }: PaperListeners,
): KeptPapers {
  const papers = new Map<PollId, SecretPaper>();
  /** Papers that the vault has not taken yet: nothing older comes back from there. */
  const unkept = new Set<PollId>();
  /** The last change of each paper. They go one by one: what a slow one found would undo, in memory, a faster one after it. */
  const turns = new Map<PollId, Promise<unknown>>();
  let looking: Promise<boolean> | null = null;

  function inTurn<T>(pollId: PollId, work: () => Promise<T>): Promise<T> {
    const turn = (turns.get(pollId) ?? Promise.resolve()).then(work, work);
    turns.set(pollId, turn);
    return turn;
  }

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

  function adoptStored(stored: SecretPaper): void {
    if (!isOfNow(stored)) return;
    const mine = papers.get(stored.pollId);
    if (mine && (mine.token !== stored.token || further(stored, mine) === mine)) return;
    adopt(stored);
    onFound(stored.pollId);
  }

  /** Writes what the vault did not take, once it takes something again. */
  async function catchUp(pollId: PollId): Promise<void> {
    const mine = papers.get(pollId);
    if (!mine) return;
    const first = await vault.keepFirst(mine);
    // Another paper of this poll was there all along: which of the two holds is the server's word.
    if (first.token !== mine.token && mine.signing.type !== 'signed') return;
    let own = mine;
    const written = await vault.change(pollId, (stored) => {
      own = papers.get(pollId) ?? mine;
      return stored.token === own.token ? further(stored, own) : own;
    });
    // Went on while it was being written: the next look writes that.
    if (papers.get(pollId) !== own) return;
    adopt(written);
    unkept.delete(pollId);
  }

  async function read(): Promise<boolean> {
    try {
      const stored = await vault.load();
      for (const paper of stored) adoptStored(paper);
      for (const pollId of unkept) await catchUp(pollId);
      return true;
    } catch {
      return false;
    }
  }

  return {
    get: (pollId) => papers.get(pollId),
    all: () => [...papers.values()],
    look() {
      looking ??= read().finally(() => {
        looking = null;
      });
      return looking;
    },
    keepFirst: (paper) => inTurn(paper.pollId, () => kept(paper.pollId, vault.keepFirst(paper), () => paper)),
    change: (pollId, step) =>
      inTurn(pollId, async () => {
        const before = papers.get(pollId);
        if (!before) return;
        const without = () => step(papers.get(pollId) ?? before);
        if (unkept.has(pollId)) adopt(without());
        else await kept(pollId, vault.change(pollId, step), without);
      }),
    yieldToKept: (pollId) =>
      inTurn(pollId, async () => {
        const mine = papers.get(pollId);
        const stored = await inTime(vault.load()).catch(() => []);
        const other = stored.find((paper) => paper.pollId === pollId);
        if (!mine || !other || other.token === mine.token) return false;
        const last = isCast(mine) ? marked(other, mine.ballot.selection) : other;
        unkept.delete(pollId);
        await kept(
          pollId,
          vault.change(pollId, () => last),
          () => last,
        );
        return true;
      }),
    giveUpOthers() {
      for (const paper of papers.values()) {
        if (isOfNow(paper)) continue;
        papers.delete(paper.pollId);
        unkept.delete(paper.pollId);
        onGivenUp(paper.pollId);
      }
    },
  };
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the vault does not answer')), PATIENCE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
