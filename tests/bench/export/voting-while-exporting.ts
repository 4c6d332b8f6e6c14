import { setTimeout as wait } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import type { Product } from '../../support/product.ts';
import { must } from '../../support/tablets.ts';
import { openQuestion, tellAll } from '../clients.ts';
import { median, type Ratio, rounded } from '../result.ts';
import { type Hall, openHall } from '../votes/floor-and-product.ts';
import { close, vote } from '../votes/round.ts';

const DELEGATES = 100;
const VOTES = 60;
const ROUNDS = 11;
const EXPORTS = ['/api/export/minutes.docx', '/api/export/minutes.pdf'];
/** One of the tablets casts a ballot so often. */
const BALLOT_EVERY_MS = 10;

interface Phase {
  /** Of each ballot, until it was acknowledged. */
  readonly ballotsMs: readonly number[];
  readonly longestGapMs: number;
}

/**
 * A hall that has taken sixty votes goes on voting: while its minutes are exported as DOCX and as PDF, and for as long without,
 * in turn. How long a ballot waits to be acknowledged, and the longest gap of the server's event loop.
 */
export async function votingWhileExporting(): Promise<{
  ratios: readonly Ratio[];
  detail: Record<string, unknown>;
}> {
  const hall = await openHall(DELEGATES, {
    NODE_OPTIONS: `--import=${new URL('./loop-gap.ts', import.meta.url)}`,
  });
  for (let n = 0; n < VOTES; n += 1) {
    await vote(hall);
    await close(hall);
  }
  const server = new LoopGaps(hall.product);
  const phases = { beside: [] as Phase[], without: [] as Phase[], lengthsMs: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const { pollId } = await tellAll(
      hall.secretary,
      hall.tablets,
      openQuestion({ reveal: 'at-once' }),
      'PollOpened',
    );
    const start = performance.now();
    phases.beside.push(await votingDuring(hall.tablets, pollId, server, exportAll(hall)));
    const length = performance.now() - start;
    phases.without.push(await votingDuring(hall.tablets, pollId, server, wait(length)));
    phases.lengthsMs.push(length);
    await tellAll(hall.secretary, hall.tablets, { type: 'ClosePoll', pollId }, 'PollEnded');
  }
  await hall.close();
  const { beside, without } = phases;
  const gap = (list: readonly Phase[]) => median(list.map(({ longestGapMs }) => longestGapMs));
  return {
    ratios: [
      {
        name: `p99 acknowledgement of a ballot while minutes of ${VOTES} votes are exported, against without`,
        value: rounded(p99(beside) / p99(without)),
        bar: 1.5,
        better: 'lower',
      },
      {
        name: 'longest gap of the event loop meanwhile, against as long without, median of the rounds',
        value: rounded(gap(beside) / gap(without)),
        bar: 2,
        better: 'lower',
      },
    ],
    detail: {
      exportsMs: phases.lengthsMs.map(rounded),
      ballots: { beside: ballotsOf(beside).length, without: ballotsOf(without).length },
      ballotP99Ms: { beside: rounded(p99(beside)), without: rounded(p99(without)) },
      ballotMedianMs: {
        beside: rounded(median(ballotsOf(beside))),
        without: rounded(median(ballotsOf(without))),
      },
      longestGapsMs: {
        beside: beside.map(({ longestGapMs }) => rounded(longestGapMs)),
        without: without.map(({ longestGapMs }) => rounded(longestGapMs)),
      },
    },
  };
}

/** One ballot after another, by one tablet after another, until `work` is done. */
async function votingDuring(
  tablets: readonly Socket[],
  pollId: string,
  server: LoopGaps,
  work: Promise<unknown>,
): Promise<Phase> {
  await server.longestMs();
  let over = false;
  const ended = work.finally(() => {
    over = true;
  });
  const acknowledged: Promise<number>[] = [];
  while (!over) {
    const tablet = tablets[acknowledged.length % tablets.length];
    if (tablet) acknowledged.push(castOne(tablet, pollId));
    await wait(BALLOT_EVERY_MS);
  }
  await ended;
  return { ballotsMs: await Promise.all(acknowledged), longestGapMs: await server.longestMs() };
}

async function castOne(tablet: Socket, pollId: string): Promise<number> {
  const selection = { type: 'motion', choices: ['for'] };
  const start = performance.now();
  await must(tablet.emitWithAck('ballot:cast', { pollId, ballotId: crypto.randomUUID(), selection }));
  return performance.now() - start;
}

async function exportAll({ product, token }: Hall): Promise<void> {
  for (const path of EXPORTS) {
    const answer = await fetch(`${product.origin}${path}`, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    await answer.arrayBuffer();
  }
}

/** What `loop-gap.ts` prints in the server's process. */
class LoopGaps {
  readonly #product: Product;
  #asked = 0;

  constructor(product: Product) {
    this.#product = product;
  }

  /** The longest gap since the call before, in milliseconds. */
  async longestMs(): Promise<number> {
    this.#asked += 1;
    process.kill(this.#product.pid, 'SIGUSR2');
    // Nothing else that the server prints ends so.
    await this.#product.printed(' ms at most\n', this.#asked);
    return Number(
      [...this.#product.output.matchAll(/longest gap of the loop: ([\d.]+) ms at most\n/g)].at(-1)?.[1] ??
        Number.NaN,
    );
  }
}

function ballotsOf(phases: readonly Phase[]): readonly number[] {
  return phases.flatMap(({ ballotsMs }) => ballotsMs);
}

function p99(phases: readonly Phase[]): number {
  const ascending = [...ballotsOf(phases)].sort((a, b) => a - b);
  return ascending[Math.ceil(ascending.length * 0.99) - 1] ?? Number.NaN;
}
