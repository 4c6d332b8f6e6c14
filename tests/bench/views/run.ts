import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isForAll, ruledBy } from '#shared/access/view.ts';
import { CIRCLES } from '#shared/protocol/circles.ts';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import { evolve } from '#shared/session/evolve.ts';
import { EMPTY_SESSION, type SessionState } from '#shared/session/state.ts';
import { upcast } from '#shared/session/upcast.ts';
import { SessionViews } from '../../../server/session/views.ts';
import { type BenchResult, median, rounded } from '../result.ts';
import { longLog } from './long-log.ts';

const EVENTS = 5_000;
const ROUNDS = 9;

/**
 * The log of a session, from its texts to states. Floor: one state, each entry parsed and judged once. Product: those of six circles,
 * with what delegates alone are told kept beside them.
 */
export async function run(): Promise<BenchResult> {
  const plain = textsOf(longLog(EVENTS, 85, 0));
  const asked = textsOf(longLog(EVENTS, 500, 500));
  const [views, questions] = [compare(plain), compare(asked)];
  const memory = { floor: held(() => foldOnce(asked)), product: held(() => foldViews(asked)) };
  return {
    bench: 'views',
    ratios: [
      ratio(`folding six views of ${EVENTS} events over folding it once`, views.ratio, 3),
      ratio('the same with 500 delegates who have each a sealed question of their own', questions.ratio, 4),
      ratio('memory of those views over that of one state', memory.product / memory.floor, 1.5),
    ],
    detail: {
      rounds: ROUNDS,
      circles: CIRCLES.length,
      plainMs: views.ms,
      askedMs: questions.ms,
      memoryMB: { floor: rounded(memory.floor / 1e6), product: rounded(memory.product / 1e6) },
    },
  };
}

const textsOf = (log: readonly LoggedEvent[]) => log.map((entry) => JSON.stringify(entry));

function foldOnce(texts: readonly string[]): unknown {
  let state: SessionState = EMPTY_SESSION;
  const restricted = new Map<number, unknown>();
  for (const text of texts) {
    const entry = upcast(JSON.parse(text));
    const ruled = ruledBy(entry, state, () => 'public');
    if (!isForAll(ruled)) restricted.set(entry.seq, ruled);
    state = evolve(state, entry);
  }
  return [state, restricted];
}

function foldViews(texts: readonly string[]): unknown {
  const views = new SessionViews();
  views.take(views.fold(texts.map((text) => upcast(JSON.parse(text)))));
  return views;
}

/** In alternation; medians over the rounds, after one to warm up. */
function compare(texts: readonly string[]) {
  const times = { floor: [] as number[], product: [] as number[] };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [floor, product] = [timed(() => foldOnce(texts)), timed(() => foldViews(texts))];
    if (round === 0) continue;
    times.floor.push(floor);
    times.product.push(product);
  }
  const ms = { floor: rounded(median(times.floor)), product: rounded(median(times.product)) };
  return { ratio: median(times.product) / median(times.floor), ms };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that what `make` returns keeps from being collected. */
function held(make: () => unknown): number {
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = make();
  collect();
  const after = process.memoryUsage().heapUsed;
  if (kept === undefined) throw new Error('nothing was made');
  return after - before;
}

function ratio(name: string, value: number, bar: number) {
  return { name, value: rounded(value), bar, better: 'lower' } as const;
}
