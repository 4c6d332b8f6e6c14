import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SignedIn } from '#shared/protocol/http.ts';
import type { BallotId } from '#shared/protocol/ids.ts';
import { refuse } from '#shared/protocol/refusals.ts';
import type { BallotReceipt, PollProgress, Welcome } from '#shared/protocol/socket.ts';
import type { SessionState } from '#shared/session/state.ts';
import { type LiveSession, type ReplicaStorage, startLive } from '../../../client/connection/live.ts';
import { untilLive } from '../../support/tablets.ts';
import { aSitting, type SessionStory } from '../session/builder.ts';
import { d, p } from '../session/samples.ts';
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
    socket.emit('welcome', {
      sessionId: signedIn.sessionId,
      me: signedIn.me,
      serverTime: Date.now(),
      snapshot: null,
      events: [],
      myBallots: [],
      myTokens: [],
      progress: [],
      ...welcome,
    });
  });
  live = startLive(signedIn, storage, server.origin);
}

/** Everything that the sitting's log gained since `before`. */
const since = (story: SessionStory, before: number) => story.log.filter(({ seq }) => seq > before);

describe('the live session', () => {
  it.each([
    ['of a type that it does not know', { type: 'SittingMovedToMars', v: 1 }],
    ['of a later shape', { type: 'SessionClosed', v: 2 }],
  ])(
    'says that the app is outdated at an event %s, and keeps the state as it was before',
    async (_, event) => {
      const story = aSitting();
      const before = story.state;
      const kept: SessionState[] = [];
      const [known] = since(story.voting(), before.seq);
      connect(
        { snapshot: before, events: known ? [known] : [] },
        {},
        { load: async () => null, save: async (state) => void kept.push(state) },
      );
      await untilLive(live, ({ session }) => session?.seq === before.seq + 1);
      const unknown = {
        seq: before.seq + 2,
        at: before.openedAt,
        actor: { role: 'system', id: 'server' },
        event,
      };
      server.io.emit('events', [unknown]);
      await untilLive(live, ({ turnedAway }) => turnedAway?.code === 'client-outdated');
      const { session, connection } = live.store.getState();
      expect(connection).toBe('offline');
      expect(session?.seq).toBe(before.seq + 1);
      expect(session?.details).toEqual(before.details);
      expect(kept.at(-1)?.seq).toBe(before.seq + 1);
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
    server.io.emit('events', since(story.counted(new Map(), p(2)), before));
    server.io.emit('poll:progress', progressOf(2, 3));
    server.io.emit('poll:progress', progressOf(1, 3));
    await untilLive(live, ({ progress }) => progress.p1?.cast === 3);
    expect(live.store.getState().progress).toEqual({ p1: progressOf(1, 3) });
  });

  it('knows the own ballots with their reasons, and new ones from another device', async () => {
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
    server.io.emit('events', since(story.leaving(d(2)), before));
    await untilLive(live, ({ session }) => session?.attendance[d(2)]?.status === 'absent');
    expect(live.store.getState().session).toEqual(story.state);
  });
});
