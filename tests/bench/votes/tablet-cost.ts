import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, preview } from 'vite';
import { blindSign, PollKeys, readPrivateKey } from '../../../server/ballots/poll-keys.ts';
import { startChromium } from '../../support/chromium.ts';
import { median, type Ratio, rounded } from '../result.ts';

const TESTS = resolve(import.meta.dirname, '../..');
const OFFICIALS = 30;
const SLOWDOWN = 4;
const BALLOTS = 15;
const BAR_MS = 300;

/**
 * What one secret ballot costs a tablet four times as slow as this machine, in milliseconds: the client's own code in
 * Chromium with its processor throttled. Each ballot on a fresh page, as a delegate casts it, with the code loaded.
 */
export async function tabletCost(): Promise<{ ratios: readonly Ratio[]; detail: Record<string, unknown> }> {
  const dist = mkdtempSync(join(tmpdir(), 'tablet-cost-'));
  await build({
    configFile: false,
    root: TESTS,
    logLevel: 'warn',
    build: {
      outDir: dist,
      emptyOutDir: true,
      rolldownOptions: { input: join(TESTS, 'bench/tablet-cost/index.html') },
    },
  });
  const server = await preview({
    configFile: false,
    root: TESTS,
    logLevel: 'warn',
    build: { outDir: dist },
    preview: { host: 'localhost', port: 0 },
  });
  const origin = server.resolvedUrls?.local[0] ?? '';
  const browser = await startChromium();
  const { publicKey, privateKey } = await new PollKeys().take();
  const key = readPrivateKey(privateKey);
  const context = await browser.newContext();
  await context.exposeFunction('blindSign', (blinded: string) => blindSign(key, blinded));
  const times: number[] = [];
  for (let ballot = -2; ballot < BALLOTS; ballot += 1) {
    const page = await context.newPage();
    await page.goto(`${origin}bench/tablet-cost/`, { waitUntil: 'networkidle' });
    const debug = await context.newCDPSession(page);
    await debug.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const ms = await page.evaluate(([spki, officials]) => window.castOne(spki, officials), [
      publicKey,
      OFFICIALS,
    ] as const);
    if (ballot >= 0) times.push(ms);
    await page.close();
  }
  await browser.close();
  await server.close();
  rmSync(dist, { recursive: true, force: true });
  return {
    ratios: [
      {
        name: `a secret ballot of ${OFFICIALS} officials on the tablet at ${SLOWDOWN} times slowdown, in ms`,
        value: rounded(median(times)),
        bar: BAR_MS,
        better: 'lower',
      },
    ],
    detail: { tabletBallotMs: times.map(rounded) },
  };
}
