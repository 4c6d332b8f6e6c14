import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOX_NAMESPACE } from '#shared/protocol/box-namespace.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import type { Selection } from '#shared/protocol/polls.ts';
import { refuse } from '#shared/protocol/refusals.ts';
import { DropBallot } from '#shared/protocol/socket.ts';
import { boxConnection } from '../../../../client/offline/secret/box-connection.ts';
import { type SocketServer, startSocketServer } from '../../connection/socket-server.ts';
import { p } from '../../session/samples.ts';
import { levels, times, votes } from '../../voting/samples.ts';

const ballotOf = (selection: Selection): DropBallot => ({
  sessionId: 'ky-hop-2' as SessionId,
  pollId: p(1),
  entry: { token: 'AA', tokenSignature: 'AQ', selection, signature: 'Ag' },
});

let server: SocketServer;
/** What reached the box, and how the connection introduced itself. */
let arrived: { readonly sent: unknown; readonly auth: unknown; readonly headers: readonly string[] }[];
let open: number;

beforeEach(async () => {
  server = await startSocketServer();
  arrived = [];
  open = 0;
  server.io.of(BOX_NAMESPACE).on('connection', (socket) => {
    open += 1;
    socket.on('disconnect', () => {
      open -= 1;
    });
    socket.on('ballot:drop', (sent: unknown, ack: (outcome: unknown) => void) => {
      const { auth, headers } = socket.handshake;
      arrived.push({ sent, auth, headers: Object.keys(headers) });
      ack(arrived.length === 1 ? { ok: true, pollId: p(1), token: 'AA' } : refuse('poll-closed'));
    });
  });
});
afterEach(() => server.close());

describe('the connection to the box', () => {
  it('brings the ballot, and the answer back', async () => {
    const drop = boxConnection(server.origin);
    expect(await drop(ballotOf(votes('for')))).toEqual({ ok: true, pollId: p(1), token: 'AA' });
    expect(await drop(ballotOf(votes('for')))).toMatchObject({ ok: false, refusal: { code: 'poll-closed' } });
    expect(DropBallot.parse(arrived[0]?.sent)).toEqual(ballotOf(votes('for')));
  });

  it('says nothing of the sign-in', async () => {
    await boxConnection(server.origin)(ballotOf(votes('for')));
    expect(arrived[0]?.auth).toEqual({});
    expect(arrived[0]?.headers).not.toContain('authorization');
    expect(arrived[0]?.headers).not.toContain('dpop');
    expect(arrived[0]?.headers).not.toContain('cookie');
  });

  it('is as long whatever was voted', async () => {
    const drop = boxConnection(server.origin);
    const papers = [
      [votes('for'), votes('against'), votes('abstain'), votes(null)],
      [levels(...times(30, 'medium' as const)), levels(...times(30, null))],
    ];
    for (const selections of papers) {
      arrived = [];
      for (const selection of selections) await drop(ballotOf(selection));
      expect(new Set(arrived.map(({ sent }) => JSON.stringify(sent).length)).size).toBe(1);
    }
  });

  it('is closed after each ballot', async () => {
    const drop = boxConnection(server.origin);
    await Promise.all([drop(ballotOf(votes('for'))), drop(ballotOf(votes('against')))]);
    await expect.poll(() => open).toBe(0);
  });

  it('gives up when there is no server, so that it is tried again', async () => {
    await server.close();
    await expect(boxConnection(server.origin)(ballotOf(votes('for')))).rejects.toThrow();
    server = await startSocketServer();
  });
});
