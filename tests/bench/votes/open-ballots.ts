import { broadcast, castAll } from '../clients.ts';
import { median, type Ratio, rounded } from '../result.ts';
import { openFloor, openHall } from './floor-and-product.ts';
import { close, vote } from './round.ts';

const ROUNDS = 15;
/** Rounds before, not counted: both servers' code is compiled, and their write-ahead logs have found their size. */
const WARM_UP_ROUNDS = 4;
const HALL = 500;
const LARGE_HALL = 1000;

/**
 * Ballots of 500 and of 1,000 delegates at once, and the closing of a poll of 1,000: on the product and on the floor in
 * turn, the floor committing each ballot by itself and broadcasting the very bytes that the product has just sent.
 */
export async function openBallots(): Promise<{ ratios: readonly Ratio[]; detail: Record<string, unknown> }> {
  const [hall, large] = [await openHall(HALL), await openHall(LARGE_HALL)];
  const [floor, largeFloor] = [await openFloor(HALL), await openFloor(LARGE_HALL)];
  const times = {
    product500: [] as number[],
    floor500: [] as number[],
    product1000: [] as number[],
    productP99: [] as number[],
    floorP99: [] as number[],
    closeProduct: [] as number[],
    closeFloor: [] as number[],
  };
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    const mine = await vote(hall);
    await close(hall);
    const theirs = await castAll(floor.tablets, 'ballot', `p${round}`);
    const many = await vote(large);
    const closed = await close(large);
    const told = await broadcast(largeFloor.tablets, closed.payload);
    if (round < 0) continue;
    times.product500.push(mine.at(-1) ?? 0);
    times.productP99.push(percentile(mine, 0.99));
    times.floor500.push(theirs.at(-1) ?? 0);
    times.floorP99.push(percentile(theirs, 0.99));
    times.product1000.push(many.at(-1) ?? 0);
    times.closeProduct.push(closed.ms);
    times.closeFloor.push(told);
  }
  await Promise.all([hall.close(), large.close()]);
  floor.close();
  largeFloor.close();
  return {
    ratios: [
      {
        name: `throughput of ${HALL} ballots at once, durable, against one commit each`,
        value: rounded(median(times.floor500) / median(times.product500)),
        bar: 3,
        better: 'higher',
      },
      {
        name: `p99 acknowledgement of ${HALL} ballots, against one commit each`,
        value: rounded(median(times.productP99) / median(times.floorP99)),
        bar: 1,
        better: 'lower',
      },
      {
        name: `time of ${LARGE_HALL} ballots, against twice that of ${HALL}`,
        value: rounded(median(times.product1000) / (2 * median(times.product500))),
        bar: 1,
        better: 'lower',
      },
      {
        name: `closing a poll of ${LARGE_HALL}, to the result on the last screen, against a bare broadcast`,
        value: rounded(median(times.closeProduct) / median(times.closeFloor)),
        bar: 2,
        better: 'lower',
      },
    ],
    detail: Object.fromEntries(
      Object.entries(times).map(([name, values]) => [`${name}Ms`, values.map(rounded)]),
    ),
  };
}

function percentile(ascending: readonly number[], share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.ceil(ascending.length * share) - 1)] ?? Number.NaN;
}
