import { readFileSync } from 'node:fs';
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import { LoggedEvent } from '#shared/protocol/events.ts';
import { PollId } from '#shared/protocol/ids.ts';
import type { Selection } from '#shared/protocol/polls.ts';
import type { Outcome } from '#shared/protocol/refusals.ts';
import { BOX_NAMESPACE, type BoxEntry, type IssuedToken } from '#shared/protocol/socket.ts';
import { SecretVoter } from '../../support/secret-voter.ts';
import { must } from '../../support/tablets.ts';
import { openQuestion, tellAll } from '../clients.ts';
import { median, type Ratio, rounded } from '../result.ts';
import { type Hall, openHall } from './floor-and-product.ts';

const HALL = 500;
const ROUNDS = 3;
const OFFICIALS = 30;
/** Clock ticks of /proc, in milliseconds: USER_HZ is 100 on Linux. */
const TICK_MS = 10;

/**
 * A confidence rating of 30 officials by 500 delegates at once: all tokens asked for in one moment, then all ballots
 * dropped in one moment, each on a connection of its own. What the server's process spends, in CPU time.
 */
export async function secretBallots(): Promise<{
  ratios: readonly Ratio[];
  detail: Record<string, unknown>;
}> {
  const hall = await openHall(HALL);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await conduct(hall));
  await hall.close();
  return {
    ratios: [
      {
        name: `server CPU for a secret ballot of ${OFFICIALS} officials, token and ballot together, in ms`,
        value: rounded(median(rounds.map(({ tokenMs, ballotMs }) => tokenMs + ballotMs))),
        bar: 4,
        better: 'lower',
      },
    ],
    detail: {
      secretRounds: rounds.map(({ tokenMs, ballotMs, tokensWallMs, ballotsWallMs }) => ({
        serverCpuForTokenMs: rounded(tokenMs),
        serverCpuForBallotMs: rounded(ballotMs),
        wallAllTokensMs: rounded(tokensWallMs),
        wallAllBallotsMs: rounded(ballotsWallMs),
      })),
    },
  };
}

async function conduct(hall: Hall) {
  const officials = Array.from({ length: OFFICIALS }, (_, n) => ({ name: `Người thứ ${n + 1}`, note: '' }));
  const question = openQuestion({
    paper: { type: 'confidence-rating', officials },
    procedure: { type: 'secret' },
  });
  const opened = await tellAll(hall.secretary, hall.tablets, question, 'PollOpened');
  const [logged] = z.object({ entries: z.array(LoggedEvent) }).parse(opened.payload).entries;
  if (logged?.event.type !== 'PollOpened') throw new Error('no poll was opened');
  const address = {
    sessionId: hall.sessionId,
    pollId: PollId.parse(opened.pollId),
  };
  const voters: SecretVoter[] = [];
  for (const _ of hall.tablets) voters.push(await SecretVoter.prepare(address, logged.event.publicKey ?? ''));

  const { pid } = hall.product;
  const start = { cpu: cpuMs(pid), wall: performance.now() };
  const tokens = await Promise.all(
    hall.tablets.map((socket, index) =>
      tokenFrom(socket, { pollId: address.pollId, blinded: voters[index]?.blinded }),
    ),
  );
  const issued = { cpu: cpuMs(pid), wall: performance.now() };
  const levels = officials.map((_, place) => (['high', 'medium', 'low'] as const)[place % 3] ?? null);
  const selection: Selection = { type: 'confidence-rating', levels };
  const entries: BoxEntry[] = [];
  for (const [index, voter] of voters.entries()) {
    entries.push(await voter.fill(tokens[index] ?? '', selection));
  }
  const filled = { cpu: cpuMs(pid), wall: performance.now() };
  await Promise.all(entries.map((entry) => drop(hall.product.origin, { ...address, entry })));
  const dropped = { cpu: cpuMs(pid), wall: performance.now() };
  await must(hall.secretary.emitWithAck('command', { type: 'ClosePoll', pollId: address.pollId }));
  return {
    tokenMs: (issued.cpu - start.cpu) / HALL,
    ballotMs: (dropped.cpu - filled.cpu) / HALL,
    tokensWallMs: issued.wall - start.wall,
    ballotsWallMs: dropped.wall - filled.wall,
  };
}

async function tokenFrom(socket: Socket, request: object): Promise<string> {
  const { blindSignature } = await must<Outcome<IssuedToken>>(socket.emitWithAck('token:issue', request));
  return blindSignature;
}

async function drop(origin: string, ballot: object): Promise<void> {
  const socket = io(`${origin}${BOX_NAMESPACE}`, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  await must(socket.emitWithAck('ballot:drop', ballot));
  socket.close();
}

/** User and system time of the process so far. */
function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
