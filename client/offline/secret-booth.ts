import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PublishedBox } from '#shared/protocol/http.ts';
import type { PollId } from '#shared/protocol/ids.ts';
import type { Selection } from '#shared/protocol/polls.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import type { LiveSession } from '../connection/live.ts';
import { retryDelay } from './ballot-slot.ts';
import type { BallotVault } from './ballot-vault.ts';
import { keepPapers } from './kept-papers.ts';
import type { OwnBallotCheck } from './own-ballot-check.ts';
import { oneRunEach } from './runs.ts';
import {
  askedAgain,
  ballotOf,
  marked,
  type SecretBallot,
  type SecretPaper,
  type Setback,
} from './secret-ballot.ts';
import { type StepPorts, secretPoll, takeStep } from './secret-steps.ts';

export type { OwnBallotCheck } from './own-ballot-check.ts';
export type { SecretBallot } from './secret-ballot.ts';

/** The tablet's part in secret polls. */
export interface SecretBooth {
  /** By poll id; nothing for a poll whose paper this device has not touched. */
  readonly ballots: StoreApi<Readonly<Record<string, SecretBallot>>>;
  /**
   * First touch of the paper: makes its key pair and gets the token in the background. Safe to call again; after a
   * refusal it asks again, for the token or the box as the case may be.
   */
  prepare(pollId: PollId): void;
  /**
   * Casts for good: seals the selection and puts it into the box until the server has answered, across reloads. Resolves
   * when it is kept on the device; what becomes of it is seen in `ballots`.
   */
  drop(pollId: PollId, selection: Selection): Promise<void>;
  /**
   * After the result is announced: fetches the published box, counts it again and looks for the own ballot.
   * @throws RefusedError when the server publishes no box, TypeError when it cannot be reached
   */
  check(pollId: PollId): Promise<OwnBallotCheck>;
  /** Ballots that were cast and have no answer yet. */
  unsent(): number;
  close(): void;
}

export interface BoothPorts extends Omit<StepPorts, 'live'> {
  readonly live: Pick<LiveSession, 'store' | 'clock' | 'issueToken' | 'onWelcome'>;
  readonly vault: BallotVault;
  readonly published: (pollId: PollId) => Promise<PublishedBox>;
}

/** Works on each paper until the server has answered, and again after each reconnection or reload. */
export function startSecretBooth(ports: BoothPorts): SecretBooth {
  const { live, vault, crypto } = ports;
  const ballots = createStore<Readonly<Record<string, SecretBallot>>>(() => ({}));
  const papers = keepPapers(vault, (paper) => show(paper, null));
  const making = new Map<PollId, Promise<void>>();
  /** From the press until it is kept on the device: another press meanwhile is not another ballot. */
  const casting = new Map<PollId, Promise<void>>();
  const runs = oneRunEach(goOn, retryDelay);
  const loaded = papers.load().then(() => resumeAll());

  function show(paper: SecretPaper, setback: Setback): void {
    tell(paper.pollId, ballotOf(paper, setback));
  }

  function tell(pollId: PollId, ballot: SecretBallot): void {
    const isCast = casting.has(pollId) && (ballot.status === 'preparing' || ballot.status === 'ready');
    ballots.setState({ [pollId]: isCast ? { status: 'sending', setback: null } : ballot });
  }

  async function goOn(pollId: PollId): Promise<'again' | 'later' | 'rest'> {
    const paper = papers.get(pollId);
    if (!paper) return 'rest';
    const result = await takeStep(paper, papers, ports);
    switch (result.type) {
      case 'done':
        return 'again';
      case 'rest':
        return 'rest';
      case 'setback':
        show(papers.get(pollId) ?? paper, result.why);
        return 'later';
      case 'no-token': {
        const { refusal: why } = result;
        const elsewhere = why.code === 'token-issued-elsewhere';
        tell(pollId, elsewhere ? { status: 'elsewhere' } : { status: 'refused', refusal: why });
        return 'rest';
      }
    }
  }

  /** The paper of this poll, made at first touch, unless the token has gone to another device. */
  function paperOf(pollId: PollId): Promise<void> {
    const known = making.get(pollId);
    if (known) return known;
    const made = make(pollId).finally(() => making.delete(pollId));
    making.set(pollId, made);
    return made;
  }

  async function make(pollId: PollId): Promise<void> {
    await loaded;
    if (papers.get(pollId)) return;
    const poll = secretPoll(ports, pollId);
    if (!poll) return tell(pollId, { status: 'refused', refusal: refusal('poll-is-not-secret') });
    if (live.store.getState().myTokens.includes(pollId)) {
      // Signed for another device, or for another window of this one.
      await papers.load();
      if (!papers.get(pollId)) tell(pollId, { status: 'elsewhere' });
      return;
    }
    tell(pollId, { status: 'preparing', setback: null });
    try {
      await papers.keepFirst(await crypto.newPaper(poll));
    } catch (error) {
      console.error('no secret ballot can be made', error);
      tell(pollId, { status: 'refused', refusal: refusal('token-malformed') });
    }
  }

  async function keepCast(pollId: PollId, selection: Selection): Promise<void> {
    await paperOf(pollId);
    try {
      await papers.change(pollId, (paper) => marked(paper, selection));
    } finally {
      casting.delete(pollId);
    }
  }

  async function goToBoxAgain(pollId: PollId): Promise<void> {
    if (papers.get(pollId)?.answer?.type === 'refused') await papers.change(pollId, askedAgain);
  }

  function resumeAll(): void {
    for (const { pollId } of papers.all()) runs.start(pollId);
    for (const pollId of live.store.getState().myTokens) if (!papers.get(pollId)) void paperOf(pollId);
  }

  const stopWelcome = live.onWelcome(() => void loaded.then(resumeAll));
  const stopTokens = live.store.subscribe((now, before) => {
    if (now.myTokens !== before.myTokens) void loaded.then(resumeAll);
  });

  return {
    ballots,
    prepare(pollId) {
      void paperOf(pollId)
        .then(() => goToBoxAgain(pollId))
        .then(() => runs.start(pollId));
    },
    drop(pollId, selection) {
      const known = casting.get(pollId);
      if (known) return known;
      const cast = keepCast(pollId, selection).finally(() => runs.start(pollId));
      casting.set(pollId, cast);
      tell(pollId, ballots.getState()[pollId] ?? { status: 'preparing', setback: null });
      return cast;
    },
    async check(pollId) {
      await loaded;
      const { checkPublished } = await import('./own-ballot-check.ts');
      return checkPublished(ports, pollId, papers.get(pollId));
    },
    unsent: () => Object.values(ballots.getState()).filter(({ status }) => status === 'sending').length,
    close() {
      stopWelcome();
      stopTokens();
      runs.close();
    },
  };
}
