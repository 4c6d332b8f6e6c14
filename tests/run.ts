import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { missingPackages } from './prerequisites.ts';

/**
 * `npm test`: every check of the project, one after another, and one closing line over all of them. A static check
 * counts as one test. With `--busy` as on a slow machine: something else takes every core, and Chromium gets a sixth of each.
 */
const ROOT = resolve(import.meta.dirname, '..');
const OUTPUT = join(ROOT, 'tests/output');
const BUSY = process.argv.includes('--busy');
const FOR_VITEST = process.argv.slice(2).filter((argument) => argument !== '--busy');
const neighbours: ChildProcess[] = [];
const bin = (name: string) => join(ROOT, 'node_modules/.bin', name);

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const CHECKS: readonly { readonly name: string; readonly command: readonly [string, ...string[]] }[] = [
  { name: 'types', command: [bin('tsc'), '--noEmit'] },
  { name: 'types of shared, without Node and DOM', command: [bin('tsc'), '--noEmit', '-p', 'shared'] },
  { name: 'lint and format', command: [bin('biome'), 'check', '--error-on-warnings', '.'] },
  {
    name: 'import rules',
    command: [
      bin('depcruise'),
      '--config',
      '.dependency-cruiser.cjs',
      'server',
      'client',
      'shared',
      'fixtures',
      'tests',
    ],
  },
  { name: 'unused code', command: [bin('knip')] },
  { name: 'client build', command: [bin('vite'), 'build', '--logLevel', 'warn'] },
];

async function main(): Promise<void> {
  const missing = missingPackages();
  if (missing !== null) {
    console.error(missing);
    return finish({ passed: 0, failed: 1 });
  }
  if (BUSY) takeEveryCore();
  const checks = await runChecks();
  const tests = await runVitest();
  finish({ passed: checks.passed + tests.passed, failed: checks.failed + tests.failed });
}

/** Two at a time: most of them take one core. What one says is printed when it has ended. */
async function runChecks(): Promise<Counts> {
  let [passed, failed] = [0, 0];
  const waiting = CHECKS.values();
  const oneAfterAnother = async () => {
    for (const { name, command } of waiting) {
      const { ok, said } = await endOf(command);
      console.log(`${said}${ok ? 'ok  ' : 'FAIL'} ${name}`);
      if (ok) passed += 1;
      else failed += 1;
    }
  };
  await Promise.all([oneAfterAnother(), oneAfterAnother()]);
  return { passed, failed };
}

/** Something else that wants every core, until this process ends, however it does. */
function takeEveryCore(): void {
  process.env.BROWSER_SLOWED = 'yes';
  const loop = 'const parent = process.ppid; while (process.ppid === parent);';
  for (let core = 0; core < availableParallelism(); core += 1) {
    neighbours.push(spawn(process.execPath, ['-e', loop], { stdio: 'ignore' }));
  }
}

function endOf([command, ...args]: readonly [string, ...string[]]): Promise<{ ok: boolean; said: string }> {
  return new Promise((done) => {
    let said = '';
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    child.once('error', (error) => done({ ok: false, said: `${error}\n` }));
    child.once('close', (code) => done({ ok: code === 0, said }));
  });
}

function succeeds([command, ...args]: readonly [string, ...string[]]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0));
  });
}

async function runVitest(): Promise<Counts> {
  mkdirSync(OUTPUT, { recursive: true });
  const report = join(OUTPUT, 'vitest.json');
  spawnSync('rm', ['-f', report]);
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = await succeeds([bin('vitest'), ...args, ...FOR_VITEST]);
  const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numTotalTests: number;
  };
  // A skipped test, a file that did not load and an error outside any test are failures too.
  const failed = numTotalTests - numPassedTests;
  return { passed: numPassedTests, failed: ok ? failed : Math.max(1, failed) };
}

function finish({ passed, failed }: Counts): void {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
  for (const neighbour of neighbours) neighbour.kill();
}

main().catch((error: unknown) => {
  console.error(error);
  finish({ passed: 0, failed: 1 });
});
