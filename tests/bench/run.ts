import { prepareClient } from '../../server/setup/prepare.ts';
import type { BenchResult } from './result.ts';

/** `npm run bench -- NAME [--json]`: one benchmark; `--json` prints nothing but one JSON object. */
const BENCHES: Readonly<Record<string, () => Promise<BenchResult>>> = {
  live: async () => (await import('./live.ts')).run(),
  hall: async () => (await import('./hall/main.ts')).run(),
  views: async () => (await import('./views/run.ts')).run(),
  bundle: async () => (await import('./bundle.ts')).run(),
  votes: async () => (await import('./votes/main.ts')).run(),
  reader: async () => (await import('./reader.ts')).run(),
  sync: async () => (await import('./sync.ts')).run(),
  downloads: async () => (await import('./downloads.ts')).run(),
  export: async () => (await import('./export.ts')).run(),
  start: async () => (await import('./start.ts')).run(),
  bodies: async () => (await import('./bodies/run.ts')).run(),
  search: async () => (await import('./search/run.ts')).run(),
};

const [name = ''] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const bench = BENCHES[name];
if (!bench) {
  console.error(`usage: npm run bench -- ${Object.keys(BENCHES).join('|')} [--json]`);
  process.exit(2);
}
// A product that is measured serves the client of this source.
process.env.CLIENT_DIR ??= await prepareClient();
const result = await bench();
if (process.argv.includes('--json')) {
  console.log(JSON.stringify(result));
} else {
  for (const { name: what, value, bar, better } of result.ratios) {
    const holds = better === 'lower' ? value <= bar : value >= bar;
    console.log(`${holds ? 'ok  ' : 'MISS'} ${what}: ${value} (bar ${bar}, ${better} is better)`);
  }
  console.log(JSON.stringify(result.detail, null, 2));
}
process.exit(0);
