import { ballotRefusal } from '#shared/protocol/ballot-refusals.ts';
import type { PollId, SessionId } from '#shared/protocol/ids.ts';
import type { Refusal } from '#shared/protocol/refusals.ts';
import { findPoll } from '#shared/session/polls/find-poll.ts';
import type { LiveSession } from '../../connection/live.ts';
import { isPassing } from '../../retrying/passing.ts';
import type { BallotCrypto, SecretPoll } from './blind-token.ts';
import type { DropIntoBox } from './box-connection.ts';
import type { KeptPapers } from './kept-papers.ts';
import {
  boxAnswered,
  type NextStep,
  nextStep,
  type SecretPaper,
  sealed,
  withToken,
} from './secret-ballot.ts';

export interface StepPorts {
  readonly live: Pick<LiveSession, 'store' | 'clock' | 'issueToken'>;
  readonly sessionId: SessionId;
  readonly crypto: BallotCrypto;
  readonly drop: DropIntoBox;
  /** Milliseconds to hold a sealed ballot back, with so many left on the countdown (null: none). */
  readonly pause: (msLeft: number | null) => number;
}

export type StepResult =
  /** Done; there may be another one. */
  | { readonly type: 'done' }
  /** Nothing to do, or nothing that this device can do before something else happens. */
  | { readonly type: 'rest' }
  /** To be tried again. */
  | { readonly type: 'setback'; readonly why: Refusal | 'no-answer' }
  /** The server gives no token. */
  | { readonly type: 'no-token'; readonly refusal: Refusal };

/** Takes the next step of `paper`. The same step may be taken any number of times: it always sends the same bytes. */
export async function takeStep(
  paper: SecretPaper,
  papers: KeptPapers,
  ports: StepPorts,
): Promise<StepResult> {
  const { live } = ports;
  const { session, connection } = live.store.getState();
  const open = session && findPoll(session, paper.pollId)?.status === 'open';
  const poll = secretPoll(ports, paper.pollId);
  const step = nextStep(paper);
  if (step.type === 'none' || !poll || connection !== 'online') return { type: 'rest' };
  switch (step.type) {
    case 'ask-token':
      // Nobody will cast it any more.
      if (!open && paper.ballot.type === 'blank') return { type: 'rest' };
      return askToken(step, paper, poll, papers, ports);
    case 'seal': {
      const signature = await ports.crypto.seal(poll, paper.token, step.privateKey, step.selection);
      await papers.change(paper.pollId, (kept) => sealed(kept, step.selection, signature));
      return { type: 'done' };
    }
    case 'drop':
      return drop(step, paper, papers, ports);
  }
}

/** What the cryptography needs to know of a secret poll; null when the poll is not one, or not known here. */
export function secretPoll(
  { live, sessionId }: { readonly live: Pick<LiveSession, 'store'>; readonly sessionId: SessionId },
  pollId: PollId,
): SecretPoll | null {
  const { session } = live.store.getState();
  const publicKey = session && findPoll(session, pollId)?.publicKey;
  return publicKey ? { sessionId, pollId, publicKey } : null;
}

async function askToken(
  { blinded, inverse }: Extract<NextStep, { type: 'ask-token' }>,
  { pollId, token }: SecretPaper,
  poll: SecretPoll,
  papers: KeptPapers,
  { live, crypto }: StepPorts,
): Promise<StepResult> {
  const outcome = await live.issueToken({ pollId, blinded }).catch(() => null);
  if (!outcome) return { type: 'setback', why: 'no-answer' };
  if (!outcome.ok) {
    return isPassing(outcome.refusal)
      ? { type: 'setback', why: outcome.refusal }
      : { type: 'no-token', refusal: outcome.refusal };
  }
  try {
    const tokenSignature = await crypto.unblind(poll, token, inverse, outcome.blindSignature);
    await papers.change(pollId, (kept) => withToken(kept, tokenSignature));
    return { type: 'done' };
  } catch (error) {
    console.error('the token does not hold', error);
    return { type: 'no-token', refusal: ballotRefusal('token-invalid') };
  }
}

async function drop(
  { entry }: Extract<NextStep, { type: 'drop' }>,
  { pollId }: SecretPaper,
  papers: KeptPapers,
  { live, sessionId, drop, pause }: StepPorts,
): Promise<StepResult> {
  const ms = pause(msLeft(live, pollId));
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
  const outcome = await drop({ sessionId, pollId, entry }).catch(() => null);
  if (!outcome) return { type: 'setback', why: 'no-answer' };
  await papers.change(pollId, (kept) => boxAnswered(kept, outcome));
  return !outcome.ok && isPassing(outcome.refusal)
    ? { type: 'setback', why: outcome.refusal }
    : { type: 'done' };
}

function msLeft({ store, clock }: Pick<LiveSession, 'store' | 'clock'>, pollId: PollId): number | null {
  const { session } = store.getState();
  const closesAt = (session && findPoll(session, pollId)?.closesAt) ?? null;
  return closesAt === null ? null : Date.parse(closesAt) - clock.now();
}
