import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SESSION_FOLDER } from '../../fixtures/generator/ensure.ts';
import { fillHall, type PlayedHall } from '../../fixtures/rehearsal/hall.ts';
import { countedNetwork } from './counted-network.ts';
import { temporaryFolder } from './folders.ts';
import { codesAt, type Product, signInAt, startProduct } from './product.ts';

const FIRST_MORNING = '2026-12-08T07:00:00.000+07:00';
const SECOND_MORNING = (time: string) => `2026-12-09T${time}:00.000+07:00`;

/** The hall of the two days over a server whose clock a test puts forward: hours pass in no time, and stand so on the record. */
export interface TwoDays {
  readonly product: Product;
  readonly hall: PlayedHall;
  /** What one tablet was told since it came, in bytes as they went over the network, headers and pings among them; and its entries of the log as JSON. */
  readonly told: { readonly bytes: number; readonly entries: number };
  /** Guests who were invited sign in. */
  seatGuests(): Promise<void>;
  stop(): Promise<void>;
}

/** Whose bytes are counted, by place on the list: somebody who asks nothing, and is told what all are told. */
const COUNTED = 66;

export async function twoDays(): Promise<TwoDays> {
  const clockFile = join(temporaryFolder(), 'clock');
  const product = await startProduct({
    dataDir: temporaryFolder(),
    sessionFolder: SESSION_FOLDER,
    environment: {
      NODE_OPTIONS: `--import=${new URL('./day-clock.ts', import.meta.url)}`,
      CLOCK_FROM: FIRST_MORNING,
      CLOCK_FILE: clockFile,
    },
  });
  let now = Date.parse(FIRST_MORNING);
  let moves = 0;
  const moveTo = async (instant: number) => {
    now = instant;
    writeFileSync(clockFile, new Date(now).toISOString());
    moves += 1;
    process.kill(product.pid, 'SIGUSR2');
    await product.printed('the clock was put forward', moves);
  };
  const secretary = await signInAt(product.origin, product.secretaryCode);
  const network = await countedNetwork(product.port);
  const hall = await fillHall(
    product.origin,
    await codesAt(product, secretary),
    {
      pass: (seconds) => moveTo(now + seconds * 1000),
      nextDay: (time) => moveTo(Date.parse(SECOND_MORNING(time))),
    },
    (place) => (place === COUNTED ? network.origin : product.origin),
  );
  const before = network.bytes.down;
  let entries = 0;
  hall.seats[COUNTED]?.live.onEvents((events) => {
    for (const entry of events) entries += Buffer.byteLength(JSON.stringify(entry));
  });
  return {
    product,
    hall,
    get told() {
      return { bytes: network.bytes.down - before, entries };
    },
    async seatGuests() {
      const codes = await codesAt(product, secretary);
      await hall.seatGuests(codes.filter(({ person }) => person.role === 'guest'));
    },
    async stop() {
      hall.close();
      network.close();
      await product.stop();
    },
  };
}
