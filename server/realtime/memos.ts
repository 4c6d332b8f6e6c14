import type { SessionId } from '#shared/protocol/ids.ts';
import {
  AnswerHelp,
  CallForHelp,
  type Memo,
  type MemoId,
  MemoReport,
  type MemoTo,
  MOST_MEMOS,
  SendMemo,
} from '#shared/protocol/memos.ts';
import { type Outcome, type Refusal, refusal, refuse } from '#shared/protocol/refusals.ts';
import { findGuest } from '#shared/session/guests/find-guest.ts';
import { findUnit } from '#shared/session/members/units.ts';
import type { SessionState } from '#shared/session/state.ts';
import { SessionMemos } from '../memos/session-memos.ts';
import { Pace } from '../session/pace.ts';
import { personOf } from '../session/people.ts';
import type { SessionHost } from '../session/session-host.ts';
import type { LiveServer, LiveSocket, SocketPorts } from './ports.ts';
import { rooms } from './rooms.ts';
import { throttle } from './throttle.ts';

/** More than anybody writes; and nobody floods the hall. */
const SENDING = { most: 20, everyMs: 3_000 };
const CALLING = { most: 5, everyMs: 10_000 };
/** How often consoles see receipts come in, in milliseconds. */
const RECEIPTS_EVERY_MS = 500;

/** Memos and calls for help, told only to those they are for, once they are on the disk. */
export class Memos {
  readonly #io: LiveServer;
  readonly #store: SocketPorts['memoStore'];
  /** They go from memory with their session. */
  readonly #sessions = new WeakMap<SessionHost, Promise<SessionMemos>>();
  readonly #sending = new Pace(SENDING);
  readonly #calling = new Pace(CALLING);
  /** Memos of which consoles are to be told that receipts came. */
  readonly #moved = new WeakMap<SessionMemos, { readonly ids: Set<MemoId>; readonly tell: () => void }>();

  constructor(io: LiveServer, { memoStore }: Pick<SocketPorts, 'memoStore'>) {
    this.#io = io;
    this.#store = memoStore;
  }

  #of(host: SessionHost): Promise<SessionMemos> {
    const known = this.#sessions.get(host);
    if (known) return known;
    const loading = SessionMemos.load(host.id, this.#store);
    this.#sessions.set(host, loading);
    // A store that could not be read is asked again.
    loading.catch(() => this.#sessions.delete(host));
    return loading;
  }

  /** Tells a device what was sent to its person, also while it was away; a console everything. */
  async tell(socket: LiveSocket): Promise<void> {
    const { identity, host } = socket.data;
    const { role, personId } = identity;
    if (role === 'display' || role === 'reader') return;
    const memos = await this.#of(host);
    if (role === 'secretary') {
      socket.emit('memos:sent', memos.allWithReceipts());
      socket.emit('help', memos.calls);
      return;
    }
    socket.emit('memos', {
      memos: memos.toldTo(personId, (memo) => mayRead(memo, personId)),
      help: memos.openCallOf(personId) ?? null,
    });
  }

  /** Refused: `memo-to-secretariat-only`, `nobody-chairs`, `unknown-unit`, `unknown-delegate`, `too-fast`, `memos-full`, `session-archived`. */
  async send(socket: LiveSocket, payload: unknown): Promise<Outcome<object>> {
    const wish = SendMemo.safeParse(payload);
    if (!wish.success) return refuse('malformed-message', { what: 'memo:send' });
    const { identity, host } = socket.data;
    const { id, to, text } = wish.data;
    const asSecretary = identity.role === 'secretary';
    if (asSecretary === (to.type === 'secretariat')) return refuse('memo-to-secretariat-only');
    if (host.isArchived) return refuse('session-archived');
    const whom = personsFor(host.state, to);
    if ('code' in whom) return { ok: false, refusal: whom };
    const memos = await this.#of(host);
    if (memos.find(id)) return { ok: true };
    if (memos.count >= MOST_MEMOS) return refuse('memos-full');
    if (!this.#sending.allows(`${host.id}/${identity.personId}`)) return refuse('too-fast');
    const memo: Memo = {
      id,
      to,
      text,
      at: new Date(host.now()).toISOString(),
      from: {
        as: asSecretary ? 'secretariat' : 'chair',
        personId: identity.personId,
        name: personOf(host.state, identity).name,
      },
      persons: whom.persons,
    };
    if (!(await memos.keep(memo))) return { ok: true };
    this.#io.to(rooms.console(host.id)).emit('memos:told', memos.withReceipts(memo));
    if (!asSecretary) this.#tellPerson(host.id, memos, memo, identity.personId);
    else if (memo.persons === null) this.#tellEverybody(host.state, host.id, memos, memo);
    else for (const personId of memo.persons) this.#tellPerson(host.id, memos, memo, personId);
    return { ok: true };
  }

  #tellPerson(sessionId: SessionId, memos: SessionMemos, memo: Memo, personId: string): void {
    this.#io.to(rooms.reader(sessionId, personId)).emit('memo', memos.told(memo, personId));
  }

  /** One message for all: nobody has seen it yet. */
  #tellEverybody(
    { delegates, guests }: SessionState,
    sessionId: SessionId,
    memos: SessionMemos,
    memo: Memo,
  ): void {
    const all = [...delegates, ...guests].map(({ id }) => rooms.reader(sessionId, id));
    if (all.length > 0) this.#io.to(all).emit('memo', memos.told(memo, ''));
  }

  async received(socket: LiveSocket, payload: unknown): Promise<Outcome<object>> {
    return this.#note(socket, payload, 'delivered');
  }

  async seen(socket: LiveSocket, payload: unknown): Promise<Outcome<object>> {
    return this.#note(socket, payload, 'seen');
  }

  async #note(socket: LiveSocket, payload: unknown, state: 'delivered' | 'seen'): Promise<Outcome<object>> {
    const report = MemoReport.safeParse(payload);
    if (!report.success) return refuse('malformed-message', { what: `memo:${state}` });
    const { identity, host } = socket.data;
    const { personId, role } = identity;
    const memos = await this.#of(host);
    const at = new Date(host.now()).toISOString();
    // What the chair wrote is seen by one of the secretariat for all of it.
    const isFor = (memo: Memo) =>
      role === 'secretary' ? memo.to.type === 'secretariat' : isAddressedTo(memo, personId);
    const noted = await memos.note(personId, report.data.ids, state, at, isFor);
    for (const memo of noted) {
      this.#tellReceipts(host.id, memos, memo.id);
      const reader = memo.to.type === 'secretariat' ? memo.from.personId : personId;
      if (state === 'seen') this.#tellPerson(host.id, memos, memo, reader);
    }
    return { ok: true };
  }

  #tellReceipts(sessionId: SessionId, memos: SessionMemos, id: MemoId): void {
    let moved = this.#moved.get(memos);
    if (!moved) {
      const ids = new Set<MemoId>();
      const tell = throttle(RECEIPTS_EVERY_MS, () => {
        for (const one of ids) {
          const memo = memos.find(one);
          if (memo) this.#io.to(rooms.console(sessionId)).emit('memos:told', memos.withReceipts(memo));
        }
        ids.clear();
      });
      moved = { ids, tell };
      this.#moved.set(memos, moved);
    }
    moved.ids.add(id);
    moved.tell();
  }

  /** A second call while one is open says what the first is about. Refused: `too-fast`, `malformed-message`. */
  async callForHelp(socket: LiveSocket, payload: unknown): Promise<Outcome<object>> {
    const wish = CallForHelp.safeParse(payload);
    if (!wish.success) return refuse('malformed-message', { what: 'help:call' });
    const { identity, host } = socket.data;
    const { personId } = identity;
    if (!this.#calling.allows(`${host.id}/${personId}`)) return refuse('too-fast');
    const memos = await this.#of(host);
    const open = memos.openCallOf(personId);
    const id = open?.id ?? wish.data.id;
    const at = new Date(host.now()).toISOString();
    const { need } = wish.data;
    await memos.changeCall(id, personId, (before) => {
      if (before && (before.personId !== personId || before.endedAt !== null)) return null;
      if (before) return before.need === need || need === null ? null : { ...before, need };
      // Two that came at once: the first is open by now.
      if (memos.openCallOf(personId)) return null;
      return { id, personId, need, at, comingAt: null, endedAt: null, ended: null };
    });
    this.#tellHelp(host.id, memos, personId);
    return { ok: true };
  }

  async callOffHelp(socket: LiveSocket): Promise<Outcome<object>> {
    const { identity, host } = socket.data;
    const memos = await this.#of(host);
    const open = memos.openCallOf(identity.personId);
    if (!open) return { ok: true };
    const endedAt = new Date(host.now()).toISOString();
    await memos.changeCall(open.id, identity.personId, (before) =>
      before && before.endedAt === null ? { ...before, endedAt, ended: 'called-off' } : null,
    );
    this.#tellHelp(host.id, memos, identity.personId);
    return { ok: true };
  }

  /** Refused: `unknown-help-call`. */
  async answerHelp(socket: LiveSocket, payload: unknown): Promise<Outcome<object>> {
    const wish = AnswerHelp.safeParse(payload);
    if (!wish.success) return refuse('malformed-message', { what: 'help:answer' });
    const { host } = socket.data;
    const memos = await this.#of(host);
    const now = new Date(host.now()).toISOString();
    const { id, answer } = wish.data;
    const call = await memos.changeCall(id, null, (before) => {
      if (!before || before.endedAt !== null) return null;
      if (answer === 'done') return { ...before, endedAt: now, ended: 'done' };
      return before.comingAt === null ? { ...before, comingAt: now } : null;
    });
    if (!call) return refuse('unknown-help-call');
    this.#tellHelp(host.id, memos, call.personId);
    return { ok: true };
  }

  #tellHelp(sessionId: SessionId, memos: SessionMemos, personId: string): void {
    this.#io.to(rooms.console(sessionId)).emit('help', memos.calls);
    this.#io.to(rooms.reader(sessionId, personId)).emit('help:own', memos.openCallOf(personId) ?? null);
  }
}

function isAddressedTo({ to, persons, from }: Memo, personId: string): boolean {
  if (from.personId === personId || to.type === 'secretariat') return false;
  return persons === null || persons.includes(personId);
}

function mayRead(memo: Memo, personId: string): boolean {
  return memo.from.personId === personId || isAddressedTo(memo, personId);
}

/** Whom a memo is for, as they are when it is sent. */
function personsFor(state: SessionState, to: MemoTo): Refusal | { readonly persons: Memo['persons'] } {
  switch (to.type) {
    case 'everybody':
      return { persons: null };
    case 'secretariat':
      return { persons: [] };
    case 'chair': {
      const { chair } = state.standingBody;
      return chair === null ? refusal('nobody-chairs') : { persons: [chair] };
    }
    case 'unit': {
      const unit = findUnit(state, to.unitId);
      return unit ? { persons: [...unit.members] } : refusal('unknown-unit', { id: to.unitId });
    }
    case 'person': {
      const { personId } = to;
      const known = state.delegates.some(({ id }) => id === personId) || findGuest(state, personId);
      return known ? { persons: [personId] } : refusal('unknown-delegate', { id: personId });
    }
  }
}
