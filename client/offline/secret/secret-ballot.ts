import type { PollId } from '#shared/protocol/ids.ts';
import type { Selection } from '#shared/protocol/polls.ts';
import type { Outcome, Refusal } from '#shared/protocol/refusals.ts';
import type { BoxEntry, DroppedBallot } from '#shared/protocol/socket.ts';
import { sameSelection } from '#shared/voting/papers.ts';
import { isPassing } from '../../retrying/passing.ts';

/**
 * All that this device knows of its one paper in a secret poll, and enough to go on after it dies at any moment. The
 * delegate may fill in the paper before the token has arrived. Bytes are base64url.
 */
export interface SecretPaper {
  readonly pollId: PollId;
  /** Public key of its poll. Papers that earlier versions of the app stored have none. */
  readonly publicKey?: string;
  /** Public key of this ballot, which nobody else sees before the ballot lies in the box. */
  readonly token: string;
  readonly signing: /** The same blinded message is sent until it is answered: it is good for one token, however often it is sent. */
    | { readonly type: 'asked'; readonly blinded: string; readonly inverse: string }
    | { readonly type: 'signed'; readonly tokenSignature: string };
  /** `privateKey` is the token's (PKCS #8). */
  readonly ballot:
    | { readonly type: 'blank'; readonly privateKey: string }
    /** Cast by the delegate while there was no token yet. */
    | { readonly type: 'marked'; readonly selection: Selection; readonly privateKey: string }
    /** Signed, and the key forgotten: a second ballot cannot be made. */
    | { readonly type: 'sealed'; readonly selection: Selection; readonly signature: string };
  /** The box's last word; null until it has been heard. */
  readonly answer:
    | null
    | { readonly type: 'dropped' }
    | { readonly type: 'refused'; readonly refusal: Refusal };
}

/** What the delegate is told of their own paper in a secret poll. */
export type SecretBallot =
  /** What this device keeps has not been read yet: there may be a paper among it, even a cast one. */
  | { readonly status: 'opening' }
  /** The token is not here yet; `setback` is why the last attempt failed. */
  | { readonly status: 'preparing'; readonly setback: Setback }
  | { readonly status: 'ready' }
  /** Cast for good, and on its way into the box. */
  | { readonly status: 'sending'; readonly setback: Setback }
  | { readonly status: 'dropped' }
  | { readonly status: 'refused'; readonly refusal: Refusal }
  /** The token went to another device of the same delegate. */
  | { readonly status: 'elsewhere' }
  /** The page was not loaded over HTTPS: this browser makes no keys for it. */
  | { readonly status: 'unsupported' };

export type Setback = Refusal | 'no-answer' | null;

export function ballotOf(paper: SecretPaper, setback: Setback): SecretBallot {
  const { answer, ballot, signing } = paper;
  if (answer?.type === 'dropped') return { status: 'dropped' };
  if (answer?.type === 'refused') return { status: 'refused', refusal: answer.refusal };
  if (ballot.type !== 'blank') return { status: 'sending', setback };
  return signing.type === 'signed' ? { status: 'ready' } : { status: 'preparing', setback };
}

/** What has to be done next, so that the paper gets where the delegate wants it. */
export type NextStep =
  | { readonly type: 'ask-token'; readonly blinded: string; readonly inverse: string }
  | { readonly type: 'seal'; readonly selection: Selection; readonly privateKey: string }
  | { readonly type: 'drop'; readonly entry: BoxEntry }
  | { readonly type: 'none' };

export function nextStep(paper: SecretPaper): NextStep {
  const { signing, ballot, answer } = paper;
  if (answer) return { type: 'none' };
  if (signing.type === 'asked') return { ...signing, type: 'ask-token' };
  if (ballot.type === 'marked') return { ...ballot, type: 'seal' };
  const entry = sealedEntry(paper);
  return entry ? { type: 'drop', entry } : { type: 'none' };
}

/** What goes into the box: always the same bytes. Null until the ballot is sealed and has a token. */
export function sealedEntry({ token, signing, ballot }: SecretPaper): BoxEntry | null {
  if (signing.type !== 'signed' || ballot.type !== 'sealed') return null;
  const { selection, signature } = ballot;
  return { token, tokenSignature: signing.tokenSignature, selection, signature };
}

/** The token came. A second answer to the same request changes nothing. */
export function withToken(paper: SecretPaper, tokenSignature: string): SecretPaper {
  return paper.signing.type === 'signed' ? paper : { ...paper, signing: { type: 'signed', tokenSignature } };
}

/** The delegate casts it. What is sealed stays; before that nothing has left the device, and the last word counts. */
export function marked(paper: SecretPaper, selection: Selection): SecretPaper {
  if (paper.ballot.type === 'sealed') return paper;
  const { privateKey } = paper.ballot;
  return { ...paper, ballot: { type: 'marked', selection, privateKey } };
}

/** The mark is signed. Of two signatures the first stands: the box must never see two ballots of one token. */
export function sealed(paper: SecretPaper, selection: Selection, signature: string): SecretPaper {
  if (paper.ballot.type !== 'marked' || !sameSelection(paper.ballot.selection, selection)) return paper;
  return { ...paper, ballot: { type: 'sealed', selection, signature } };
}

/** The box answered. What lies in it stays there, whatever a late retry is told. */
export function boxAnswered(paper: SecretPaper, outcome: Outcome<DroppedBallot>): SecretPaper {
  if (paper.answer?.type === 'dropped') return paper;
  if (outcome.ok) return { ...paper, answer: { type: 'dropped' } };
  if (isPassing(outcome.refusal)) return paper;
  return { ...paper, answer: { type: 'refused', refusal: outcome.refusal } };
}

/**
 * Whether it is a paper of the secret poll with this key. It is not where the server was restored from a backup and has put another
 * question under the same id.
 */
export function isOfPoll(paper: SecretPaper, publicKey: string | null | undefined): boolean {
  return paper.publicKey === undefined || paper.publicKey === publicKey;
}

/** A paper that the delegate has cast. */
export type CastPaper = SecretPaper & { readonly ballot: { readonly selection: Selection } };

export function isCast(paper: SecretPaper): paper is CastPaper {
  return paper.ballot.type !== 'blank';
}

/**
 * Of two states of one paper the one that went further, and `mine` when neither did: each window of a tablet takes steps
 * of its own, and none of them is undone but a refusal by asking again.
 */
export function further(other: SecretPaper, mine: SecretPaper): SecretPaper {
  return stage(other) > stage(mine) ? other : mine;
}

const BALLOT_STAGES = { blank: 0, marked: 1, sealed: 2 } as const;

function stage({ signing, ballot, answer }: SecretPaper): number {
  const answered = answer === null ? 0 : answer.type === 'refused' ? 1 : 2;
  return answered * 8 + BALLOT_STAGES[ballot.type] * 2 + (signing.type === 'signed' ? 1 : 0);
}

/** The box is asked once more after a refusal, with the same bytes: what stood in its way may have gone. */
export function askedAgain(paper: SecretPaper): SecretPaper {
  return paper.answer?.type === 'refused' ? { ...paper, answer: null } : paper;
}
