import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { startProduct } from '../support/product.ts';
import { consoleOf, must, openWithEverybody } from '../support/tablets.ts';
import {
  broadcast,
  castAll,
  connect,
  connectAll,
  handshakeOf,
  handshakes,
  openQuestion,
  startFloor,
  tellAll,
} from './hall.ts';
import { type BenchResult, median, rounded } from './result.ts';

const TABLETS = 500;
const ROUNDS = 11;
const BAR = 1.5;

/**
 * 500 tablets in this process, the server in another. A round opens a vote and then casts all ballots at once, on the
 * floor and on the product in turn; medians over the rounds.
 */
export async function run(): Promise<BenchResult> {
  const floor = await startFloor();
  const floorTablets = await connectAll(
    floor.origin,
    Array.from({ length: TABLETS }, () => ({})),
  );
  const product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(TABLETS) });
  const { live, signedIn } = await consoleOf(product);
  await openWithEverybody(live);
  const tablets = await connectAll(product.origin, await handshakes(product, signedIn));
  const secretary = await connect(product.origin, handshakeOf(signedIn));

  const open = { floor: [] as number[], product: [] as number[] };
  const ballots = { floor: [] as number[], product: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const opened = await tellAll(secretary, tablets, openQuestion(), 'PollOpened');
    open.product.push(opened.ms);
    // The floor broadcasts the very bytes that the product has just sent.
    open.floor.push(await broadcast(floorTablets, opened.payload));
    ballots.product.push((await castAll(tablets, 'ballot:cast', opened.pollId)).at(-1) ?? 0);
    ballots.floor.push((await castAll(floorTablets, 'ballot', opened.pollId)).at(-1) ?? 0);
    await must(secretary.emitWithAck('command', { type: 'ClosePoll', pollId: opened.pollId }));
  }

  for (const socket of [...floorTablets, ...tablets, secretary]) socket.close();
  live.close();
  await product.stop();
  floor.process.kill();
  return {
    bench: 'live',
    ratios: [
      ratio(`from opening a vote to the last of ${TABLETS} tablets having it`, open),
      ratio(`${TABLETS} ballots cast at once, to the last acknowledgement`, ballots),
    ],
    detail: {
      rounds: ROUNDS,
      openMs: { floor: open.floor.map(rounded), product: open.product.map(rounded) },
      ballotsMs: { floor: ballots.floor.map(rounded), product: ballots.product.map(rounded) },
    },
  };
}

function ratio(
  name: string,
  times: { readonly floor: readonly number[]; readonly product: readonly number[] },
) {
  return {
    name,
    value: rounded(median(times.product) / median(times.floor)),
    bar: BAR,
    better: 'lower',
  } as const;
}
