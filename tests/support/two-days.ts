import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SESSION_FOLDER } from '../../fixtures/generator/ensure.ts';
import { fillHall, type PlayedHall } from '../../fixtures/rehearsal/hall.ts';
import { temporaryFolder } from './folders.ts';
import { codesAt, type Product, signInAt, startProduct } from './product.ts';

const FIRST_MORNING = '2026-12-08T07:00:00.000+07:00';
const SECOND_MORNING = (time: string) => `2026-12-09T${time}:00.000+07:00`;

/** The hall of the two days over a server whose clock a test puts forward: hours pass in no time, and stand so on the record. */
export interface TwoDays {
  readonly product: Product;
  readonly hall: PlayedHall;
  stop(): Promise<void>;
}

/** `wayOf`: the way to the server for the n-th tablet, from 0. */
export async function twoDays(wayOf?: (product: Product) => (place: number) => string): Promise<TwoDays> {
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
  const hall = await fillHall(
    product.origin,
    await codesAt(product, secretary),
    {
      pass: (seconds) => moveTo(now + seconds * 1000),
      nextDay: (time) => moveTo(Date.parse(SECOND_MORNING(time))),
    },
    wayOf?.(product),
  );
  return {
    product,
    hall,
    async stop() {
      hall.close();
      await product.stop();
    },
  };
}
