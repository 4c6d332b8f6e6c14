import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DelegateId, PollId, SessionId } from '#shared/protocol/ids.ts';
import type { Selection } from '#shared/protocol/polls.ts';
import { type Outcome, type Refusal, refuse } from '#shared/protocol/refusals.ts';
import type { BoxEntry, DroppedBallot, IssuedToken } from '#shared/protocol/socket.ts';
import { entryText } from '#shared/voting/box.ts';
import type { Live } from '../../../../client/connection/live.ts';
import type { BallotVault } from '../../../../client/offline/secret/ballot-vault.ts';
import type { BallotCrypto } from '../../../../client/offline/secret/blind-token.ts';
import { isOfPoll, type SecretPaper } from '../../../../client/offline/secret/secret-ballot.ts';
import { type SecretBooth, startSecretBooth } from '../../../../client/offline/secret/secret-booth.ts';
import { EMPTY_LIVE } from '../../connection/samples.ts';
import { aSitting, type SessionStory } from '../../session/builder.ts';
import { PROCEDURES } from '../../voting/samples.ts';

export const pollId = 'p1' as PollId;
export const sessionId = 'ky-hop-thu-hai' as SessionId;

/** A sitting in which a secret poll, p1, is open. */
export const secretSitting = (): SessionStory => aSitting().voting({ procedure: PROCEDURES.secret });

/**
 * The server's side of one secret poll, as it answers: one blinded message signed for each delegate, one text taken for
 * each token. It remembers everything that ever reached it.
 */
export class PollingPlace {
  readonly signed = new Map<DelegateId, string>();
  readonly box = new Map<string, BoxEntry>();
  readonly askedFor = new Set<string>();
  readonly dropped: BoxEntry[] = [];
  closed = false;
  /** Said instead of an answer, while it is set. */
  refusing: Refusal | null = null;

  issue(delegateId: DelegateId, blinded: string): Outcome<IssuedToken> {
    this.askedFor.add(blinded);
    if (this.refusing) return { ok: false, refusal: this.refusing };
    const before = this.signed.get(delegateId);
    if (before === undefined && this.closed) return refuse('poll-closed');
    if (before !== undefined && before !== blinded) return refuse('token-issued-elsewhere');
    this.signed.set(delegateId, blinded);
    return { ok: true, pollId, blindSignature: `signed-${blinded}` };
  }

  drop(entry: BoxEntry): Outcome<DroppedBallot> {
    this.dropped.push(entry);
    if (this.refusing) return { ok: false, refusal: this.refusing };
    const before = this.box.get(entry.token);
    if (before && entryText(before) !== entryText(entry)) return refuse('token-used');
    if (!before && this.closed) return refuse('poll-closed');
    this.box.set(entry.token, entry);
    return { ok: true, pollId, token: entry.token };
  }
}

/** What a tablet keeps when it dies. */
export class Disk {
  readonly papers = new Map<PollId, SecretPaper>();
}

/**
 * Passed by every message and every access to the disk, twice: before it takes effect and before its answer comes back.
 * Rejects when the network loses it; never settles once the tablet is dead.
 */
export type Passage = (what: string) => Promise<void>;

/** Nothing stands in the way. */
export const openPassage: Passage = async () => {};

export interface Tablet {
  readonly booth: SecretBooth;
  readonly live: StoreApi<Live>;
  /** The connection stands again. */
  welcome(): void;
}

let made = 0;

/** Keys that are only names: each is made once, and no two seals are alike, as with the real ones. */
export const namedKeys: BallotCrypto = {
  async newPaper(poll) {
    made += 1;
    return {
      pollId: poll.pollId,
      publicKey: poll.publicKey,
      token: `token${made}`,
      signing: { type: 'asked', blinded: `blinded${made}`, inverse: `inverse${made}` },
      ballot: { type: 'blank', privateKey: `key${made}` },
      answer: null,
    };
  },
  unblind: async (_poll, token, _inverse, blindSignature) => `${token}/${blindSignature}`,
  async seal(_poll, token, privateKey) {
    made += 1;
    return `${token}/${privateKey}/seal${made}`;
  },
};

/** One window of a tablet, on `disk`; another one on the same disk is the tablet after a restart, or a second window. */
export function tabletOn(
  disk: Disk,
  place: PollingPlace,
  {
    me = 'd1' as DelegateId,
    passage = openPassage,
    sitting = secretSitting(),
    myTokens = [] as PollId[],
  } = {},
): Tablet {
  const live = createStore<Live>(() => ({ ...EMPTY_LIVE, session: sitting.state, myTokens }));
  const welcomes = new Set<() => void>();
  const booth = startSecretBooth({
    live: {
      store: live,
      clock: {
        now: () => Date.now(),
        read: () => ({ clock: 'device', at: Date.now() }),
        onAdjusted: () => () => {},
      },
      async issueToken({ blinded }) {
        await passage('token:issue');
        const outcome = place.issue(me, blinded);
        await passage('token signed');
        return outcome;
      },
      onWelcome(listener) {
        welcomes.add(listener);
        return () => welcomes.delete(listener);
      },
    },
    sessionId,
    crypto: namedKeys,
    vault: vaultOn(disk, passage),
    async drop({ entry }) {
      await passage('ballot:drop');
      const outcome = place.drop(entry);
      await passage('ballot dropped');
      return outcome;
    },
    published: () => Promise.reject(new Error('no box is published here')),
    pause: () => 0,
  });
  return {
    booth,
    live,
    welcome() {
      for (const listener of welcomes) listener();
    },
  };
}

/** As openVault does it, without the encryption: read, compute, write if nobody wrote in between. */
function vaultOn({ papers }: Disk, passage: Passage): BallotVault {
  return {
    async load() {
      await passage('vault read');
      return [...papers.values()];
    },
    async keepFirst(paper) {
      await passage('vault read');
      const before = papers.get(paper.pollId);
      const first = before && isOfPoll(before, paper.publicKey) ? before : paper;
      papers.set(paper.pollId, first);
      await passage('vault written');
      return first;
    },
    async change(id, step) {
      for (;;) {
        await passage('vault read');
        const before = papers.get(id);
        if (!before) throw new Error('nothing is kept');
        const changed = step(before);
        await passage('vault write');
        if (papers.get(id) !== before) continue;
        papers.set(id, changed);
        await passage('vault written');
        return changed;
      }
    },
  };
}

/** Texts of all ballots that ever reached the box, each once. */
export function textsDropped(place: PollingPlace): readonly string[] {
  return [...new Set(place.dropped.map(entryText))];
}

export function selectionsIn(place: PollingPlace): readonly Selection[] {
  return [...place.box.values()].map(({ selection }) => selection);
}
