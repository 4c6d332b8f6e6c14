import { isDeepStrictEqual } from 'node:util';
import type { ServerKey } from '#shared/archive/checkpoint.ts';
import type { PollId, SessionId } from '#shared/protocol/ids.ts';
import type { Procedure } from '#shared/protocol/polls.ts';
import { EARLIER_BUILT_IN } from '#shared/session/rules/earlier-rule-sets.ts';
import type { SessionState } from '#shared/session/state.ts';
import { EVERY_BUILT_IN } from '#shared/voting/rule-sets.ts';
import { fingerprintOf } from './signatures.ts';

/** What an archive that holds has in it. */
export interface Summary {
  readonly sessionId: SessionId;
  readonly council: string;
  readonly title: string;
  readonly entries: number;
  readonly checkpoints: number;
  /** False for a record of version 1: it holds, and anybody could have written it. */
  readonly signed: boolean;
  readonly polls: Readonly<Record<Procedure['type'], number>>;
  /** Secret ballots, each with its token and its signature. */
  readonly ballots: number;
  /** Every key that signed something, in the order of the file, with the lines it signed. */
  readonly keys: readonly SigningKey[];
  /** Entries that are not shown to the readers of this record. */
  readonly sealed: Ranges;
  /** Entries that rest on one that is not shown, taken at their word: chain and signatures hold, whether they could happen is open. */
  readonly notJudged: Ranges;
  /** Polls held by rules other than those that come with the program. */
  readonly otherRules: readonly { readonly pollId: PollId; readonly name: string }[];
}

/** Numbers of entries, from and to, both included. */
export type Ranges = readonly { readonly from: number; readonly to: number }[];
export type NotShown = Pick<Summary, 'sealed' | 'notJudged'>;
export const ALL_SHOWN: NotShown = { sealed: [], notJudged: [] };

export interface SigningKey {
  readonly key: ServerKey;
  readonly fingerprint: string;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** What was found in a record that led to `state`. */
export function summaryOf(
  sessionId: SessionId,
  state: SessionState,
  counted: Pick<Summary, 'checkpoints' | 'ballots' | 'keys' | 'signed' | keyof NotShown>,
): Summary {
  const { council, title } = state.details;
  return {
    sessionId,
    council,
    title,
    entries: state.seq,
    polls: countPolls(state),
    otherRules: otherRulesOf(state),
    ...counted,
  };
}

function countPolls(state: SessionState): Summary['polls'] {
  const counts = { open: 0, secret: 0, opinion: 0, manual: 0 };
  for (const { question } of state.polls) counts[question.procedure.type] += 1;
  return counts;
}

const BUILT_IN = [...EVERY_BUILT_IN, ...EARLIER_BUILT_IN];

function otherRulesOf(state: SessionState): Summary['otherRules'] {
  return state.polls
    .filter(({ rules }) => !BUILT_IN.some((builtIn) => isDeepStrictEqual(builtIn, rules)))
    .map(({ id, rules }) => ({ pollId: id, name: rules.name.vi }));
}

/** Gathers the keys that signed lines of an archive. */
export class SigningKeys {
  readonly #keys = new Map<ServerKey, SigningKey>();

  add(key: ServerKey, line: number): void {
    const known = this.#keys.get(key);
    this.#keys.set(key, {
      key,
      fingerprint: known?.fingerprint ?? fingerprintOf(key),
      firstLine: known?.firstLine ?? line,
      lastLine: line,
    });
  }

  all(): readonly SigningKey[] {
    return [...this.#keys.values()];
  }
}
