import { DelegateId } from '#shared/protocol/ids.ts';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { codesAt, signInAt, startProduct } from '../support/product.ts';
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
} from './clients.ts';
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

  const spread = await hallOfManyViews();
  const views = { floor: [] as number[], product: [] as number[], one: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const opened = await tellAll(spread.secretary, spread.sockets, openQuestion(), 'PollOpened');
    views.product.push(opened.ms);
    // An opening is told to all views in the same words.
    views.floor.push(await broadcast(floorTablets, opened.payload));
    const alike = await tellAll(secretary, tablets, openQuestion(), 'PollOpened');
    views.one.push(alike.ms);
    for (const [by, { pollId }] of [
      [spread.secretary, opened],
      [secretary, alike],
    ] as const) {
      await must(by.emitWithAck('command', { type: 'ClosePoll', pollId }));
    }
  }

  for (const socket of [...floorTablets, ...tablets, secretary]) socket.close();
  live.close();
  await spread.close();
  await product.stop();
  floor.process.kill();
  return {
    bench: 'live',
    ratios: [
      ratio(`from opening a vote to the last of ${TABLETS} tablets having it`, open),
      ratio(`${TABLETS} ballots cast at once, to the last acknowledgement`, ballots),
      ratio(
        `from opening a vote to the last of ${TABLETS} devices of ${VIEWS} views, over bare Socket.IO`,
        views,
      ),
      ratio(
        `the same over ${TABLETS} tablets of one view`,
        { floor: views.one, product: views.product },
        1.15,
      ),
    ],
    detail: {
      rounds: ROUNDS,
      openMs: { floor: open.floor.map(rounded), product: open.product.map(rounded) },
      viewsMs: {
        floor: views.floor.map(rounded),
        product: views.product.map(rounded),
        one: views.one.map(rounded),
      },
      ballotsMs: { floor: ballots.floor.map(rounded), product: ballots.product.map(rounded) },
    },
  };
}

/** Public, members, standing body, chair, secretariat. Nobody signs in as a guest yet. */
const VIEWS = 5;

/** A hall of as many devices, spread over all views that people can sign in to. */
async function hallOfManyViews() {
  const product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(TABLETS) });
  const { live, signedIn } = await consoleOf(product);
  await openWithEverybody(live);
  const codes = await codesAt(product, signedIn);
  const delegates = codes.filter(({ person }) => person.role === 'delegate');
  const standing = delegates.slice(0, 100).map(({ person }) => DelegateId.parse(person.personId));
  const [chair = null] = standing;
  await must(live.command({ type: 'NameStandingBody', chair, members: standing }));
  const display = codes.filter(({ person }) => person.role === 'display');
  const [first, ...others] = delegates;
  const slips = [
    ...Array.from({ length: 41 }, () => first),
    ...others.slice(0, 99 + 260),
    ...Array.from({ length: 50 }, () => display[0]),
  ];
  const auths = await Promise.all(
    slips.map(async (slip) => handshakeOf(await signInAt(product.origin, slip?.code ?? ''))),
  );
  const consoles = Array.from({ length: 50 }, () => handshakeOf(signedIn));
  const sockets = await connectAll(product.origin, [...auths, ...consoles]);
  if (sockets.length !== TABLETS) throw new Error(`${sockets.length} devices`);
  const secretary = await connect(product.origin, handshakeOf(signedIn));
  return {
    sockets,
    secretary,
    async close() {
      for (const socket of [...sockets, secretary]) socket.close();
      live.close();
      await product.stop();
    },
  };
}

function ratio(
  name: string,
  times: { readonly floor: readonly number[]; readonly product: readonly number[] },
  bar = BAR,
) {
  return {
    name,
    value: rounded(median(times.product) / median(times.floor)),
    bar,
    better: 'lower',
  } as const;
}
