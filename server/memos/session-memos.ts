import { setTimeout } from 'node:timers/promises';
import type { SessionId } from '#shared/protocol/ids.ts';
import type {
  HelpCall,
  HelpCallId,
  Memo,
  MemoId,
  MemoReceipt,
  MemoWithReceipts,
  ToldMemo,
} from '#shared/protocol/memos.ts';
import { GroupCommit } from '../group-commit.ts';
import { Turns } from '../turns.ts';
import type { MemoStore } from './memo-store.ts';

/** So many of their last memos a tablet is told when it comes. */
const TOLD = 40;
/** Calls for help that have ended, of which consoles are told. */
const ENDED_CALLS = 30;
/** A memo to everybody is reported by every tablet within a moment: reports of so many milliseconds are one commit. */
const GATHER_MS = 100;

type Receipts = Map<string, MemoReceipt>;

/** The memos of one session, at hand in memory; what changes is told once it is on the disk. */
export class SessionMemos {
  readonly #sessionId: SessionId;
  readonly #store: MemoStore;
  readonly #memos = new Map<MemoId, Memo>();
  readonly #receipts = new Map<MemoId, Receipts>();
  readonly #calls = new Map<HelpCallId, HelpCall>();
  /** Who does one thing twice at once has it done once. */
  readonly #turns = new Turns<string>();
  readonly #receiptsToKeep: GroupCommit<readonly MemoReceipt[]>;

  private constructor(sessionId: SessionId, store: MemoStore) {
    this.#sessionId = sessionId;
    this.#store = store;
    this.#receiptsToKeep = new GroupCommit(
      (reports) => store.note(sessionId, reports.flat()),
      () => setTimeout(GATHER_MS),
    );
  }

  static async load(sessionId: SessionId, store: MemoStore): Promise<SessionMemos> {
    const session = new SessionMemos(sessionId, store);
    const { memos, receipts, calls } = await store.of(sessionId);
    for (const memo of memos) session.#memos.set(memo.id, memo);
    for (const receipt of receipts) session.#receiptsOf(receipt.memoId).set(receipt.personId, receipt);
    for (const call of calls) session.#calls.set(call.id, call);
    return session;
  }

  get count(): number {
    return this.#memos.size;
  }

  find(id: MemoId): Memo | undefined {
    return this.#memos.get(id);
  }

  /** False: it was kept before. */
  keep(memo: Memo): Promise<boolean> {
    return this.#turns.take(memo.id, async () => {
      if (this.#memos.has(memo.id)) return false;
      await this.#store.keep(this.#sessionId, memo);
      this.#memos.set(memo.id, memo);
      return true;
    });
  }

  /** Notes what a device of `personId` reports of memos that are for them; resolves to those of which something is new. */
  note(
    personId: string,
    ids: readonly MemoId[],
    state: 'delivered' | 'seen',
    at: string,
    isFor: (memo: Memo) => boolean,
  ): Promise<readonly Memo[]> {
    return this.#turns.take(personId, async () => {
      const fresh = ids.flatMap((id) => {
        const memo = this.#memos.get(id);
        if (!memo || !isFor(memo)) return [];
        const known = this.#receipts.get(id)?.get(personId);
        if (known && (state === 'delivered' || known.seenAt !== null)) return [];
        const receipt: MemoReceipt = {
          memoId: id,
          personId,
          deliveredAt: known?.deliveredAt ?? at,
          seenAt: state === 'seen' ? at : null,
        };
        return [{ memo, receipt }];
      });
      if (fresh.length === 0) return [];
      await this.#receiptsToKeep.add(fresh.map(({ receipt }) => receipt));
      for (const { receipt } of fresh) this.#receiptsOf(receipt.memoId).set(personId, receipt);
      return fresh.map(({ memo }) => memo);
    });
  }

  /** As somebody is told it whom it is for, or who sent it. */
  told(memo: Memo, personId: string): ToldMemo {
    const { id, at, from, text, to } = memo;
    if (from.personId === personId) {
      return { id, at, from: from.as, text, for: 'sent', seen: (this.#receipts.get(id)?.size ?? 0) > 0 };
    }
    const whom = to.type === 'everybody' ? 'all' : to.type === 'unit' ? 'unit' : 'you';
    const seen = (this.#receipts.get(id)?.get(personId)?.seenAt ?? null) !== null;
    return { id, at, from: from.as, text, for: whom, seen };
  }

  /** Their last ones, in the order of sending. */
  toldTo(personId: string, mayRead: (memo: Memo) => boolean): readonly ToldMemo[] {
    return [...this.#memos.values()]
      .filter(mayRead)
      .slice(-TOLD)
      .map((memo) => this.told(memo, personId));
  }

  withReceipts(memo: Memo): MemoWithReceipts {
    const receipts = [...(this.#receipts.get(memo.id)?.values() ?? [])];
    return {
      ...memo,
      delivered: receipts.map(({ personId }) => personId),
      seen: receipts.filter(({ seenAt }) => seenAt !== null).map(({ personId }) => personId),
    };
  }

  allWithReceipts(): readonly MemoWithReceipts[] {
    return [...this.#memos.values()].map((memo) => this.withReceipts(memo));
  }

  /** The call of somebody that has not ended; undefined: there is none. */
  openCallOf(personId: string): HelpCall | undefined {
    return [...this.#calls.values()].findLast((call) => call.personId === personId && call.endedAt === null);
  }

  /** Open calls, and those that have ended last. */
  get calls(): readonly HelpCall[] {
    const all = [...this.#calls.values()];
    const ended = all.filter(({ endedAt }) => endedAt !== null).slice(-ENDED_CALLS);
    return [...all.filter(({ endedAt }) => endedAt === null), ...ended];
  }

  /** Puts what `change` makes of a call (undefined: there is none yet); null: nothing. Resolves to the call as it is then. */
  changeCall(
    id: HelpCallId,
    personId: string | null,
    change: (before: HelpCall | undefined) => HelpCall | null,
  ): Promise<HelpCall | undefined> {
    return this.#turns.take(`help ${personId ?? this.#calls.get(id)?.personId ?? id}`, async () => {
      const next = change(this.#calls.get(id));
      if (next === null) return this.#calls.get(id);
      await this.#store.keepCall(this.#sessionId, next);
      this.#calls.set(id, next);
      return next;
    });
  }

  #receiptsOf(id: MemoId): Receipts {
    const known = this.#receipts.get(id);
    if (known) return known;
    const none: Receipts = new Map();
    this.#receipts.set(id, none);
    return none;
  }
}
