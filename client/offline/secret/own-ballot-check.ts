import type { PublishedBox } from '#shared/protocol/http.ts';
import type { PollId, SessionId } from '#shared/protocol/ids.ts';
import type { Selection } from '#shared/protocol/polls.ts';
import type { BoxEntry } from '#shared/protocol/socket.ts';
import { findPoll } from '#shared/session/polls/find-poll.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import type { Poll } from '#shared/session/state.ts';
import { type BoxClaims, type BoxCrypto, type BoxFault, boxFault, entryText } from '#shared/voting/box.ts';
import { webBoxCrypto } from '../../box/web-crypto.ts';
import type { LiveSession } from '../../connection/live.ts';
import { type SecretPaper, sealedEntry } from './secret-ballot.ts';

interface CheckPorts {
  readonly live: Pick<LiveSession, 'store'>;
  readonly sessionId: SessionId;
  readonly published: (pollId: PollId) => Promise<PublishedBox>;
}

export type OwnBallotCheck =
  /** It lies in the box as it was cast, and the box is the one on record. */
  | { readonly type: 'found'; readonly selection: Selection }
  | { readonly type: 'missing' }
  /** Under this device's token lies another ballot than this device sealed. */
  | { readonly type: 'altered' }
  | { readonly type: 'box-broken'; readonly fault: BoxFault }
  /** This device keeps no ballot of this poll. */
  | { readonly type: 'unreadable' };

/** Fetches the published box of an announced poll and looks in it for the ballot of this device. */
export async function checkPublished(
  { live, sessionId, published }: CheckPorts,
  pollId: PollId,
  paper: SecretPaper | undefined,
): Promise<OwnBallotCheck> {
  const crypto = webBoxCrypto();
  const { session } = live.store.getState();
  const poll = session && findPoll(session, pollId);
  const own = paper && sealedEntry(paper);
  if (!own || !poll || !crypto) return { type: 'unreadable' };
  const { entries } = await published(pollId);
  return checkOwnBallot(own, entries, claimsOf(sessionId, poll), crypto);
}

/**
 * Looks for `own` among the published ballots and counts the whole box again. `claims` come from this device's own copy
 * of the log, not from what was published with the box; null when no counted box is on record there.
 */
export async function checkOwnBallot(
  own: BoxEntry,
  entries: readonly BoxEntry[],
  claims: BoxClaims | null,
  crypto: BoxCrypto,
): Promise<OwnBallotCheck> {
  const inBox = entries.find(({ token }) => token === own.token);
  if (!inBox) return { type: 'missing' };
  if (entryText(inBox) !== entryText(own)) return { type: 'altered' };
  const fault = claims ? await boxFault(claims, entries, crypto) : ({ what: 'root', entry: null } as const);
  return fault ? { type: 'box-broken', fault } : { type: 'found', selection: own.selection };
}

function claimsOf(sessionId: SessionId, poll: Poll): BoxClaims | null {
  const record = pollEnding(poll)?.record;
  if (record?.type !== 'secret' || poll.publicKey === null) return null;
  const { issued, boxRoot, tally } = record;
  const { paper } = poll.question;
  return { sessionId, pollId: poll.id, paper, publicKey: poll.publicKey, issued, boxRoot, tally };
}
