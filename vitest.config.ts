import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Node keeps what it compiled here: hundreds of servers and workers start while the tests run, all from the same sources, and half of
 * the work of a start is to compile them. It goes by the sources' contents, so nothing in it is ever out of date.
 */
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'tests/output/compiled');

/** The demo office is made once in a run (tests/support/made-demo.ts). */
if (process.env.MADE_DEMO === undefined) {
  const output = join(import.meta.dirname, 'tests/output');
  mkdirSync(output, { recursive: true });
  const folder = mkdtempSync(join(output, 'demo-'));
  process.env.MADE_DEMO = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
}

/** Screens that load beside another test file take longer than the second that is waited for by default. */
const slow = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } };

/** Integration tests run on storage that yields before and after each call: no rule may rest on SQLite never doing so. */
const yielding = {
  env: {
    SERVER_MAIN: 'tests/support/yielding/main.ts',
    YIELD_SEED: process.env.YIELD_SEED ?? String(Math.floor(Math.random() * 2 ** 32)),
  },
  setupFiles: ['tests/support/yielding/tell-seed.ts'],
};

/** Servers that keep what they have on a PostgreSQL server of the tests' own, in a schema for each data folder (tests/support/stored.ts). */
const onPostgres = {
  globalSetup: 'tests/support/postgres/for-the-run.ts',
  setupFiles: ['tests/support/postgres/for-servers.ts'],
};

/** `TEST_DATABASE=postgres`: everything that starts a server runs on PostgreSQL. */
const ALL_ON_POSTGRES = process.env.TEST_DATABASE === 'postgres';
const storing = ALL_ON_POSTGRES ? onPostgres : yielding;

/** What there is on PostgreSQL only: several processes. */
const OF_POSTGRES = ['tests/integration/postgres/*.test.ts'];

/** What is tested on PostgreSQL each time: a ballot counts once through anything, and a secret one tells nobody; members. */
const ALSO_ON_POSTGRES = [
  ...OF_POSTGRES,
  ...['exactly-once', 'secret-unlinkable', 'members'].map((name) => `tests/integration/${name}.test.ts`),
];

/** What is of SQLite's files: a full disk, changed bytes, a folder put back from a backup, a folder of an earlier release. */
const OF_SQLITE = [
  ...['full-disk', 'signed-log', 'restored-history', 'past-sessions'],
  'upgrade-from-0-3',
].map((name) => `tests/integration/${name}.test.ts`);

/**
 * Tests of pure code, which change nothing that another could see: they share what was loaded, which costs as much as the tests
 * themselves. Whoever replaces something global (a clock, a store of the browser) has a process of its own, in another folder or in EXCEPT.
 */
const SHARING = [
  ...[
    'access',
    'archive',
    'ballots',
    'display',
    'eventlog',
    'fixtures',
    'i18n',
    'importing',
    'limits',
    'minutes',
  ],
  ...[
    'moments',
    'observer',
    'polls',
    'protocol',
    'register',
    'script',
    'seating',
    'secretariat',
    'session',
    'staff',
  ],
  ...['text', 'verify', 'voting'],
];
const EXCEPT = [
  'tests/unit/session/session-host.test.ts',
  'tests/unit/session/countdown.test.ts',
  'tests/unit/register/register-host.test.ts',
  'tests/unit/minutes/docx.test.ts',
  'tests/unit/minutes/pdf.test.ts',
];

/** On a PostgreSQL server of the tests' own, one for all of them. */
const POSTGRES = ['tests/unit/**/postgres*.test.ts'];

/** What nothing else may run beside: there the clock, or what came in time, is what is tested. */
const ALONE = [
  'tests/integration/papers-beside-votes.test.ts',
  'tests/integration/two-days.test.ts',
  'tests/integration/rehearsal.test.ts',
];

/** As many as a small machine has cores: a third beside them, each with browsers of its own, took half as long again for the same tests. */
const SIDE_BY_SIDE = 2;

/**
 * Begun first of all that run side by side, or the end would wait for them. What waits for time to pass begins beside what
 * keeps the cores busy.
 */
const LONG = [
  'integration/server-clock.test.ts',
  'integration/kill-during-ballots.test.ts',
  'browser/story.test.ts',
  'browser/bad-pdfs.test.ts',
  'integration/countdown.test.ts',
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONG.findIndex((name) => moduleId.endsWith(name));
      return place === -1 ? LONG.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

function foldersBesides(names: readonly string[]): readonly string[] {
  return readdirSync(join(import.meta.dirname, 'tests/unit'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !names.includes(entry.name))
    .map(({ name }) => `tests/unit/${name}/**/*.test.ts`);
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: 'pure',
          include: SHARING.map((folder) => `tests/unit/${folder}/**/*.test.ts`),
          exclude: [...EXCEPT, ...POSTGRES],
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'unit',
          include: ['tests/unit/*.test.ts', ...foldersBesides(SHARING), ...EXCEPT],
          exclude: POSTGRES,
          // For what hangs. Beside others that take every core, reading a PDF in its own process takes a minute.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'postgres',
          include: POSTGRES,
          globalSetup: 'tests/support/postgres/for-the-run.ts',
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'alone',
          include: ALONE,
          ...slow,
          ...storing,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          exclude: [...ALONE, ...(ALL_ON_POSTGRES ? OF_SQLITE : OF_POSTGRES)],
          ...slow,
          ...storing,
          maxWorkers: SIDE_BY_SIDE,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'integration-on-postgres',
          include: ALL_ON_POSTGRES ? [] : ALSO_ON_POSTGRES,
          ...slow,
          ...onPostgres,
          maxWorkers: SIDE_BY_SIDE,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          ...slow,
          ...(ALL_ON_POSTGRES ? onPostgres : {}),
          maxWorkers: SIDE_BY_SIDE,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
