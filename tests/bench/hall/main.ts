import { type BenchResult, rounded } from '../result.ts';
import { measureCommands } from './commands.ts';
import { measureDay } from './day-bytes.ts';
import { closeAll, floorHall, productHall, TABLETS } from './hall-of-devices.ts';
import { measureReturning } from './returning.ts';

/** A hall of 500 tablets, 3 consoles and 4 hall screens in this process, the server in another, beside bare Socket.IO in a third. */
export async function run(): Promise<BenchResult> {
  const floor = await floorHall();
  const hall = await productHall();
  const commands = await measureCommands(hall, floor.devices);
  closeAll(floor.devices);
  const { lacking, whole } = await measureReturning(hall, floor.origin);
  closeAll(hall.devices);
  await hall.product.stop();
  floor.stop();
  const day = await measureDay();
  return {
    bench: 'hall',
    ratios: [
      ...commands.map(({ name, value }) => ({
        name: `${name}: to the last of all screens`,
        value,
        bar: 1.5,
        better: 'lower' as const,
      })),
      {
        name: `${TABLETS} tablets come back at once, with what they lack`,
        value: lacking.value,
        bar: 2,
        better: 'lower',
      },
      {
        name: `${TABLETS} tablets come back at once, with nothing`,
        value: whole.value,
        bar: 2,
        better: 'lower',
      },
      {
        name: 'bytes of all that a tablet is told over two days, over its entries as JSON',
        value: rounded(day.bytes / day.entries),
        bar: 1.5,
        better: 'lower',
      },
    ],
    detail: {
      commandsMs: Object.fromEntries(commands.map(({ name, ms }) => [name, ms])),
      lacking,
      whole,
      day,
    },
  };
}
