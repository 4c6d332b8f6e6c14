import type { Socket } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ViewedEntry } from '#shared/access/viewed-entry.ts';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { BallotId } from '#shared/protocol/ids.ts';
import { refuse } from '#shared/protocol/refusals.ts';
import { type BallotReceipt, Handshake, type PollProgress, type Welcome } from '#shared/protocol/socket.ts';
import type { DeviceProofs } from '../../../client/connection/device/proofs.ts';
import {
  type LiveSession,
  type ReplicaStorage,
  type SessionReplica,
  startLive,
} from '../../../client/connection/live.ts';
import { untilLive } from '../../support/tablets.ts';
import { aSitting, type SessionStory } from '../session/builder.ts';
import { d, p, sha } from '../session/samples.ts';
import { PROCEDURES, votes } from '../voting/samples.ts';
import { type SocketServer, startSocketServer } from './socket-server.ts';

const signedIn: SignedIn = {
  token: 'token',
  sessionId: 'ky-hop-2',
  me: { role: 'delegate', personId: 'd1', name: 'Nguyễn Văn Đại 1' },
};

const progressOf = (poll: number, cast: number): PollProgress => ({
  pollId: p(poll),
  cast,
  eligible: 3,
  issued: null,
  names: null,
});

const receipt: BallotReceipt = {
  pollId: p(1),
  ballotId: 'b1' as BallotId,
  selection: votes('against'),
  reason: 'Thiếu vốn',
  recordedAt: '2026-12-08T02:00:00.000Z',
};

let server: SocketServer;
let live: LiveSession;

beforeEach(async () => {
  server = await startSocketServer();
});
afterEach(async () => {
  live.close();
  await server.close();
});

/** As whom the tablet is told. */
const VIEW = 'members/d1';

function greet(socket: Socket, welcome: Partial<Welcome>): void {
  socket.emit('welcome', {
    sessionId: signedIn.sessionId,
    me: signedIn.me,
    serverTime: Date.now(),
    snapshot: null,
    events: [],
    hash: sha(0),
    view: VIEW,
    myBallots: [],
    myTokens: [],
    archived: false,
    progress: [],
    ...welcome,
  });
}

/** The server lets the tablet in with `welcome`, and goes on as `then` says. */
function connect(
  welcome: Partial<Welcome>,
  answers: Readonly<Record<string, (sent: unknown) => unknown>> = {},
  storage: ReplicaStorage | null = null,
) {
  server.io.on('connection', (socket) => {
    socket.onAny((message: string, ...args: unknown[]) => {
      const ack = args.at(-1);
      if (typeof ack === 'function') ack(message === 'time' ? Date.now() : answers[message]?.(args[0]));
    });
    greet(socket, welcome);
  });
  live = startLive(signedIn, storage, server.origin);
}

/** A device whose disk holds `replica`; all that it stored since. */
function diskWith(replica: SessionReplica | null) {
  const kept: SessionReplica[] = [];
  const storage: ReplicaStorage = { load: async () => replica, save: async (now) => void kept.push(now) };
  return { storage, kept };
}

/** What the log gained; the hash says up to which entry. */
const news = (...entries: readonly ViewedEntry[]) => ({ entries, hash: sha(entries.at(-1)?.seq ?? 0) });

/** Everything that the sitting's log gained since `before`. */
const since = (story: SessionStory, before: number) => story.log.filter(({ seq }) => seq > before);

describe('a sign-in that is bound to a key of the device', () => {
  const NONCE = 'what the server wants to read';

  /** A device whose proofs say what they repeat; `readable`: whether the browser hands out its key at each question. */
  function deviceThat(...readable: readonly boolean[]) {
    const asked = [...readable];
    let nonce: string | null = null;
    const proofs: DeviceProofs = {
      prove: async ({ method, address, token }) => [method, address, token, nonce].join(' '),
      heard: (next) => {
        nonce = next;
      },
    };
    return async () => {
      if (asked.shift() === false) throw new DOMException('busy', 'UnknownError');
      return proofs;
    };
  }

  /** Lets in whoever repeats the nonce, and tells it to the others. @returns the proofs that came */
  function guardedBy(nonce: string): string[] {
    const came: string[] = [];
    server.io.use((socket, next) => {
      const { proof = 'none' } = Handshake.parse(socket.handshake.auth);
      came.push(proof);
      if (proof.endsWith(nonce)) return next();
      const why = { ...refuse('proof-outdated').refusal, nonce };
      next(Object.assign(new Error(why.code), { data: why }));
    });
    server.io.on('connection', (socket) => greet(socket, { snapshot: aSitting().state }));
    return came;
  }

  it('is proven for the connection, and again with the nonce that the server wants, which nobody sees', async () => {
    const came = guardedBy(NONCE);
    live = startLive({ ...signedIn, key: 'k' }, null, server.origin, deviceThat());
    const seen: string[] = [];
    live.store.subscribe(({ connection, turnedAway }) => seen.push(turnedAway?.code ?? connection));
    await untilLive(live, ({ connection }) => connection === 'online');
    const address = `GET ${server.origin}/socket.io/ token`;
    expect(came).toEqual([`${address} `, `${address} ${NONCE}`]);
    expect(new Set(seen)).toEqual(new Set(['connecting', 'online']));
  });

  it('comes again by itself where the browser does not hand out the key at once', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const came = guardedBy('');
    live = startLive({ ...signedIn, key: 'k' }, null, server.origin, deviceThat(false));
    await untilLive(live, ({ connection }) => connection === 'online');
    expect(came).toHaveLength(1);
  });

  it('is shown without a proof where the device has lost its key, so that the server says what to do', async () => {
    const came = guardedBy('none');
    live = startLive({ ...signedIn, key: 'k' }, null, server.origin, async () => null);
    await untilLive(live, ({ connection }) => connection === 'online');
    expect(came).toEqual(['none']);
  });
});

describe('the live session', () => {
  it.each([
    ['of a type that it does not know', { type: 'SittingMovedToMars', v: 1 }],
    ['of a later shape', { type: 'SessionClosed', v: 2 }],
  ])(
    'says that the app is outdated at an event %s, and keeps the state as it was before',
    async (_, event) => {
      const story = aSitting();
      const before = story.state;
      const { storage, kept } = diskWith(null);
      const [known] = since(story.voting(), before.seq);
      connect({ snapshot: before, events: known ? [known] : [] }, {}, storage);
      await untilLive(live, ({ session }) => session?.seq === before.seq + 1);
      const unknown = {
        seq: before.seq + 2,
        at: before.openedAt,
        actor: { capacity: 'system', id: 'server' },
        event,
      };
      server.io.emit('events', { entries: [unknown], hash: sha(before.seq + 2) });
      await untilLive(live, ({ turnedAway }) => turnedAway?.code === 'client-outdated');
      const { session, connection } = live.store.getState();
      expect(connection).toBe('offline');
      expect(session?.seq).toBe(before.seq + 1);
      expect(session?.details).toEqual(before.details);
      expect(kept.at(-1)?.session.seq).toBe(before.seq + 1);
    },
  );

  it('knows the progress of every open poll, the hall’s and the opinion polls', async () => {
    const story = aSitting().askingOpinions().voting();
    connect({ snapshot: story.state, progress: [progressOf(1, 2), progressOf(2, 0)] });
    await untilLive(live, ({ session }) => session !== null);
    server.io.emit('poll:progress', progressOf(2, 1));
    await untilLive(live, ({ progress }) => progress.p2?.cast === 1);
    expect(live.store.getState().progress).toEqual({ p1: progressOf(1, 2), p2: progressOf(2, 1) });
  });

  it('forgets the progress of a poll that has ended, also when its last message is overtaken', async () => {
    const story = aSitting().askingOpinions().voting();
    connect({ snapshot: story.state, progress: [progressOf(1, 2), progressOf(2, 3)] });
    await untilLive(live, ({ session }) => session !== null);
    const before = story.state.seq;
    server.io.emit('events', news(...since(story.counted(new Map(), p(2)), before)));
    server.io.emit('poll:progress', progressOf(2, 3));
    server.io.emit('poll:progress', progressOf(1, 3));
    await untilLive(live, ({ progress }) => progress.p1?.cast === 3);
    expect(live.store.getState().progress).toEqual({ p1: progressOf(1, 3) });
  });

  it('knows its own ballots with their reasons, and new ones from another device', async () => {
    connect({ snapshot: aSitting().askingOpinions().state, myBallots: [receipt] });
    await untilLive(live, ({ myBallots }) => myBallots.p1 !== undefined);
    expect(live.store.getState().myBallots.p1).toEqual(receipt);
    server.io.emit('ballot:recorded', { ...receipt, selection: votes('for'), reason: '' });
    await untilLive(live, ({ myBallots }) => myBallots.p1?.reason === '');
  });

  it('knows in which secret polls the delegate has got a token, on whatever device', async () => {
    const story = aSitting().voting({ procedure: PROCEDURES.secret });
    connect({ snapshot: story.state, myTokens: [p(3)] });
    await untilLive(live, ({ myTokens }) => myTokens.includes(p(3)));
    server.io.emit('token:issued', p(1));
    server.io.emit('token:issued', p(1));
    await untilLive(live, ({ myTokens }) => myTokens.includes(p(1)));
    expect(live.store.getState().myTokens).toEqual([p(3), p(1)]);
  });

  it('asks for a token, and remembers that it got one', async () => {
    const asked: unknown[] = [];
    connect(
      { snapshot: aSitting().state },
      {
        'token:issue': (request) => {
          asked.push(request);
          return asked.length === 1
            ? refuse('not-eligible')
            : { ok: true, pollId: p(1), blindSignature: 'AA' };
        },
      },
    );
    await untilLive(live, ({ connection }) => connection === 'online');
    expect(await live.issueToken({ pollId: p(1), blinded: 'AQ' })).toMatchObject({ ok: false });
    expect(live.store.getState().myTokens).toEqual([]);
    expect(await live.issueToken({ pollId: p(1), blinded: 'AQ' })).toMatchObject({ blindSignature: 'AA' });
    expect(live.store.getState().myTokens).toEqual([p(1)]);
    expect(asked).toEqual([
      { pollId: p(1), blinded: 'AQ' },
      { pollId: p(1), blinded: 'AQ' },
    ]);
  });

  it('reads the server’s clock as soon as it is welcomed', async () => {
    const ahead = 3_600_000;
    connect({ snapshot: aSitting().state, serverTime: Date.now() + ahead });
    const before = Date.now();
    await untilLive(live, ({ connection }) => connection === 'online');
    const { clock, at } = live.clock.read();
    expect(clock).toBe('server');
    expect(at - Date.now()).toBeGreaterThan(ahead - (Date.now() - before) - 1_000);
  });

  it('follows the log and the delegates that come in it', async () => {
    const story = aSitting();
    connect({ snapshot: story.state });
    await untilLive(live, ({ session }) => session !== null);
    const before = story.state.seq;
    server.io.emit('events', news(...since(story.leaving(d(2)), before)));
    await untilLive(live, ({ session }) => session?.attendance[d(2)]?.status === 'absent');
    expect(live.store.getState().session).toEqual(story.state);
  });
});

describe('of which log the replica is', () => {
  /** What devices say at each connection that they have; `welcome`: of the first, the second connection and so on. */
  function greeting(storage: ReplicaStorage | null, welcome: (socket: Socket, place: number) => void) {
    const said: Handshake['have'][] = [];
    server.io.on('connection', (socket) => {
      said.push(Handshake.parse(socket.handshake.auth).have);
      welcome(socket, said.length);
    });
    live = startLive(signedIn, storage, server.origin);
    return said;
  }
  const untilAt = (seq: number) =>
    untilLive(live, ({ session, connection }) => connection === 'online' && session?.seq === seq);

  it('is told by the server with each message, kept, and said at the next connection', async () => {
    const story = aSitting();
    const { state: first } = story;
    const { storage, kept } = diskWith(null);
    const said = greeting(storage, (socket, place) => {
      if (place === 1) greet(socket, { snapshot: first, hash: sha(first.seq) });
      else greet(socket, { events: since(story, second.seq), hash: sha(story.state.seq) });
    });
    await untilAt(first.seq);
    expect(kept.at(-1)).toEqual({ session: first, hash: sha(first.seq), view: VIEW });

    const { state: second } = story.leaving(d(2)).leaving(d(3));
    server.io.emit('events', news(...since(story, first.seq)));
    await untilAt(second.seq);
    // What was told already, and by an older message, takes nothing back.
    server.io.emit('events', news(...since(story, first.seq).slice(0, 1)));
    story.marked('present', d(3));
    server.io.disconnectSockets();
    await untilAt(story.state.seq);
    server.io.disconnectSockets();
    await untilLive(live, () => said.length === 3);
    expect(said).toEqual([
      undefined,
      { seq: second.seq, hash: sha(second.seq), view: VIEW },
      { seq: story.state.seq, hash: sha(story.state.seq), view: VIEW },
    ]);
    expect(kept.at(-1)).toEqual({ session: story.state, hash: sha(story.state.seq), view: VIEW });
  });

  it.each([
    ['shorter', 0],
    ['as long', 1],
    ['longer', 2],
  ])('gives its place to the snapshot of another log that is %s', async (_, marks) => {
    const mine = aSitting().leaving(d(2)).state;
    const theirs = aSitting();
    if (marks > 0) theirs.leaving(d(3));
    if (marks > 1) theirs.leaving(d(1));
    const { storage, kept } = diskWith({ session: mine, hash: sha(7), view: VIEW });
    const said = greeting(storage, (socket) => greet(socket, { snapshot: theirs.state, hash: sha(8) }));
    await untilLive(live, ({ session }) => session?.seq === theirs.state.seq && kept.length > 0);
    expect(said).toEqual([{ seq: mine.seq, hash: sha(7), view: VIEW }]);
    expect(live.store.getState().session).toEqual(theirs.state);
    expect(kept).toEqual([{ session: theirs.state, hash: sha(8), view: VIEW }]);
  });

  it('is not mixed with entries that come before the welcome; they go on from what the welcome tells', async () => {
    const mine = aSitting().leaving(d(2)).state;
    const theirs = aSitting().leaving(d(3));
    const { state: welcomed } = theirs;
    const early = since(theirs.leaving(d(1)), welcomed.seq);
    const { storage, kept } = diskWith({ session: mine, hash: sha(7), view: VIEW });
    greeting(storage, (socket) => {
      socket.emit('events', news(...early));
      greet(socket, { snapshot: welcomed, hash: sha(8) });
    });
    await untilAt(theirs.state.seq);
    expect(live.store.getState().session).toEqual(theirs.state);
    expect(kept.map(({ session, hash }) => [session.seq, hash])).toEqual([
      [welcomed.seq, sha(8)],
      [theirs.state.seq, sha(theirs.state.seq)],
    ]);
  });

  it('asks for what is missing after a gap, from where it stood', async () => {
    const story = aSitting();
    const { state: first } = story;
    story.leaving(d(2)).leaving(d(3));
    const missing = since(story, first.seq);
    const said = greeting(null, (socket, place) => {
      if (place === 1) greet(socket, { snapshot: first, hash: sha(first.seq) });
      else greet(socket, { events: missing, hash: sha(story.state.seq) });
    });
    await untilAt(first.seq);
    server.io.emit('events', news(...missing.slice(1)));
    await untilAt(story.state.seq);
    expect(said).toEqual([undefined, { seq: first.seq, hash: sha(first.seq), view: VIEW }]);
    expect(live.store.getState().session).toEqual(story.state);
  });

  it('is known to be in the archive without the server, too, until that says otherwise', async () => {
    const { state } = aSitting();
    const { storage, kept } = diskWith(null);
    connect({ snapshot: state, archived: true }, {}, storage);
    await untilLive(live, ({ archived }) => archived);
    expect(kept.at(-1)).toMatchObject({ archived: true });
    server.io.emit('session:archived', false);
    await untilLive(live, ({ archived }) => !archived);
    expect(kept.at(-1)).not.toHaveProperty('archived');
    live.close();
    const [put] = kept;
    live = startLive(
      signedIn,
      diskWith({ session: state, hash: null, view: null, ...put }).storage,
      'http://127.0.0.1:9',
    );
    await untilLive(live, ({ session }) => session !== null);
    expect(live.store.getState()).toMatchObject({ archived: true });
  });

  it('says nothing of a replica of an earlier app, which does not know its log', async () => {
    const { state } = aSitting();
    const { storage } = diskWith({ session: { ...state, seq: 0 }, hash: null, view: null });
    const said = greeting(storage, (socket) => greet(socket, { snapshot: state, hash: sha(1) }));
    await untilAt(state.seq);
    expect(said).toEqual([undefined]);
  });
});
