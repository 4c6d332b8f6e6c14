import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { must } from '../../support/tablets.ts';
import { connect, connectAll, openQuestion, tellAll } from '../clients.ts';
import { type BenchResult, median, rounded } from '../result.ts';
import { startServer } from '../start/started-server.ts';
import { folderOfHalls } from './halls-folder.ts';

const BODIES = 40;
const TABLETS_EACH = 25;
const ROUNDS = 11;
/** Code runs faster once it has run a few times: in a server that has been up for a while it has. */
const UNCOUNTED = 2;

/** One session: who opens its votes, and its tablets. */
interface Hall {
  readonly secretary: Socket;
  readonly tablets: readonly Socket[];
}

/**
 * Ballots of 40 sessions that vote at once on one server, 25 tablets each, beside those of one session with 1,000 tablets on another: all
 * cast at the same moment, on the one and on the other in turn; p99 of an acknowledgement, medians over the rounds. All sign-ins are bound to no
 * key, on both sides.
 */
export async function run(): Promise<BenchResult> {
  const many = await startHalls(BODIES, TABLETS_EACH);
  const one = await startHalls(1, BODIES * TABLETS_EACH);
  const p99 = { many: [] as number[], one: [] as number[] };
  for (let round = -UNCOUNTED; round < ROUNDS; round += 1) {
    for (const [name, { halls }] of [['many', many] as const, ['one', one] as const]) {
      const value = await voteAtOnce(halls);
      if (round >= 0) p99[name].push(value);
    }
  }
  await many.stop();
  await one.stop();
  return {
    bench: 'bodies',
    ratios: [
      {
        name: `p99 of a ballot: ${BODIES} sessions of ${TABLETS_EACH} tablets at once, against one of ${BODIES * TABLETS_EACH}`,
        value: rounded(median(p99.many) / median(p99.one)),
        bar: 1.5,
        better: 'lower',
      },
    ],
    detail: { rounds: ROUNDS, manyMs: p99.many.map(rounded), oneMs: p99.one.map(rounded) },
  };
}

async function startHalls(sessions: number, delegates: number) {
  const { dataDir, halls: signedIn } = await folderOfHalls(sessions, delegates);
  const server = await startServer(dataDir);
  const halls: Hall[] = [];
  for (const { secretary, delegates: tokens } of signedIn) {
    halls.push({
      secretary: await connect(server.origin, greeting(secretary)),
      tablets: await connectAll(server.origin, tokens.map(greeting)),
    });
  }
  return {
    halls,
    async stop() {
      for (const { secretary, tablets } of halls)
        for (const socket of [secretary, ...tablets]) socket.close();
      await server.stop();
    },
  };
}

function greeting(token: string): object {
  return { token, protocol: PROTOCOL_VERSION };
}

/** Everybody votes in their own session, all at one moment: the 99th percentile of the milliseconds to an acknowledgement. */
async function voteAtOnce(halls: readonly Hall[]): Promise<number> {
  const opened = await Promise.all(
    halls.map(({ secretary, tablets }) => tellAll(secretary, tablets, openQuestion(), 'PollOpened')),
  );
  const selection = { type: 'motion', choices: ['for'] };
  const ballots = halls.flatMap(({ tablets }, place) =>
    tablets.map((socket) => ({
      socket,
      ballot: { pollId: opened[place]?.pollId, ballotId: randomUUID(), selection },
    })),
  );
  const start = performance.now();
  const times = await Promise.all(
    ballots.map(async ({ socket, ballot }) => {
      await must(socket.emitWithAck('ballot:cast', ballot));
      return performance.now() - start;
    }),
  );
  await Promise.all(
    halls.map(({ secretary }, place) =>
      must(secretary.emitWithAck('command', { type: 'ClosePoll', pollId: opened[place]?.pollId })),
    ),
  );
  return times.sort((one, other) => one - other)[Math.ceil(times.length * 0.99) - 1] ?? Number.NaN;
}
