import { createStore, type StoreApi } from 'zustand/vanilla';
import { ballotRefusal } from '#shared/protocol/ballot-refusals.ts';
import type { PublishedBox } from '#shared/protocol/http.ts';
import type { PollId } from '#shared/protocol/ids.ts';
import type { Selection } from '#shared/protocol/polls.ts';
import { findPoll, openPolls } from '#shared/session/polls/find-poll.ts';
import type { LiveSession } from '../../connection/live.ts';
import { shortPauses } from '../../retrying/pauses.ts';
import { type Pause, retryingEach } from '../../retrying/retrying.ts';
import type { BallotVault } from './ballot-vault.ts';
import { keepPapers } from './kept-papers.ts';
import type { OwnBallotCheck } from './own-ballot-check.ts';
import {
  askedAgain,
  ballotOf,
  isCast,
  isOfPoll,
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
  /** By poll id; nothing for a poll whose paper this device has not touched, as far as it has read what it keeps. */
  readonly ballots: StoreApi<Readonly<Record<string, SecretBallot>>>;
  /** Whether what this device keeps has been read: before that nobody knows that a poll has no paper here. */
  readonly vaultRead: StoreApi<boolean>;
  /**
   * First touch of the paper: makes its key pair and gets the token in the background. Safe to call again; after a
   * refusal it asks again, for the token or the box as the case may be. While what is kept is not read it waits for
   * `VAULT_PATIENCE_MS`, and then makes a paper unless the server has given the token out already.
   */
  prepare(pollId: PollId): void;
  /**
   * Casts for good: seals the selection and puts it into the box until the server has answered, across reloads. Resolves
   * when it is kept on the device; what becomes of it is seen in `ballots`.
   */
  drop(pollId: PollId, selection: Selection): Promise<void>;
  /**
   * After the result is announced: fetches the published box, counts it again and looks for the delegate's own ballot.
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

/** What is kept is waited for so long, in milliseconds, before the delegate may fill in a paper without it. */
export const VAULT_PATIENCE_MS = 10_000;
/** How often the vault is looked at again while a secret poll is open: another window may have cast, and be gone. */
const LOOK_AGAIN_MS = 3_000;

/** Works on each paper until the server has answered, and again after each reconnection or reload. */
export function startSecretBooth(ports: BoothPorts): SecretBooth {
  const { live, vault, crypto } = ports;
  const ballots = createStore<Readonly<Record<string, SecretBallot>>>(() => ({}));
  const vaultRead = createStore<boolean>(() => false);
  const papers = keepPapers(vault, {
    onChange: (paper) => show(paper, null),
    onFound: (pollId) => void papersAtWork.wake(pollId),
    isOfNow(paper) {
      const { session } = live.store.getState();
      const poll = session && findPoll(session, paper.pollId);
      return !poll || isOfPoll(paper, poll.publicKey);
    },
    onGivenUp(pollId) {
      const { [pollId]: _, ...others } = ballots.getState();
      ballots.setState(others, true);
    },
  });
  const making = new Map<PollId, Promise<void>>();
  /** Polls whose ballot was cast and is not kept on the device yet: another press meanwhile is not another ballot. */
  const casting = new Map<PollId, Promise<void>>();
  let closed = false;
  const papersAtWork = retryingEach('secret ballot', goOn, shortPauses);
  /** Resolves when what is kept is read, or could not be. */
  const opened = look().then(resumeAll);
  const lookingAgain = setInterval(() => {
    if (mayHaveChanged()) void look();
  }, LOOK_AGAIN_MS);

  function show(paper: SecretPaper, setback: Setback): void {
    tell(paper.pollId, ballotOf(paper, setback));
  }

  function tell(pollId: PollId, ballot: SecretBallot): void {
    const pressed = casting.has(pollId) && (ballot.status === 'preparing' || ballot.status === 'ready');
    ballots.setState({ [pollId]: pressed ? { status: 'sending', setback: null } : ballot });
  }

  async function goOn(pollId: PollId): Promise<Pause> {
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
        if (elsewhere && (await papers.yieldToKept(pollId))) return 'again';
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
    await Promise.race([opened, wait(VAULT_PATIENCE_MS)]);
    if (papers.get(pollId)) return;
    const poll = secretPoll(ports, pollId);
    if (!poll) return tell(pollId, { status: 'refused', refusal: ballotRefusal('poll-is-not-secret') });
    if (live.store.getState().myTokens.includes(pollId)) {
      // Signed for another device, or for another window of this one.
      await opened;
      await papers.look();
      if (!papers.get(pollId)) tell(pollId, { status: 'elsewhere' });
      return;
    }
    tell(pollId, { status: 'preparing', setback: null });
    try {
      await papers.keepFirst(await crypto.newPaper(poll));
    } catch (error) {
      console.error('no secret ballot can be made', error);
      tell(pollId, { status: 'refused', refusal: ballotRefusal('token-malformed') });
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

  /** Reads what is kept. What is found late, or was left by another window, is worked on as what is found at once. */
  async function look(): Promise<void> {
    if ((await papers.look()) && !closed) vaultRead.setState(true, true);
  }

  function resumeAll(): void {
    for (const { pollId } of papers.all()) void papersAtWork.wake(pollId);
    for (const pollId of live.store.getState().myTokens) if (!papers.get(pollId)) void paperOf(pollId);
  }

  function mayHaveChanged(): boolean {
    const { session } = live.store.getState();
    const secretIsOpen =
      session !== null && openPolls(session).some(({ question }) => question.procedure.type === 'secret');
    const waits = papers.all().some((paper) => isCast(paper) && paper.answer === null);
    return secretIsOpen || waits || !vaultRead.getState();
  }

  const stopWelcome = live.onWelcome(() => void opened.then(resumeAll));
  const stopPolls = live.store.subscribe((now, before) => {
    if (now.session?.polls !== before.session?.polls) papers.giveUpOthers();
  });
  const stopTokens = live.store.subscribe((now, before) => {
    if (now.myTokens !== before.myTokens) void opened.then(resumeAll);
  });

  return {
    ballots,
    vaultRead,
    prepare(pollId) {
      void paperOf(pollId)
        .then(() => goToBoxAgain(pollId))
        .then(() => papersAtWork.wake(pollId));
    },
    drop(pollId, selection) {
      const known = casting.get(pollId);
      if (known) return known;
      const cast = keepCast(pollId, selection).finally(() => void papersAtWork.wake(pollId));
      casting.set(pollId, cast);
      tell(pollId, ballots.getState()[pollId] ?? { status: 'preparing', setback: null });
      return cast;
    },
    async check(pollId) {
      await opened;
      const { checkPublished } = await import('./own-ballot-check.ts');
      return checkPublished(ports, pollId, papers.get(pollId));
    },
    unsent: () => Object.values(ballots.getState()).filter(({ status }) => status === 'sending').length,
    close() {
      closed = true;
      clearInterval(lookingAgain);
      stopWelcome();
      stopPolls();
      stopTokens();
      papersAtWork.stop();
    },
  };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
