import { startChromium } from '../../support/chromium.ts';
import { sessionFolder, temporaryFolder } from '../../support/folders.ts';
import { codesAt, startProduct } from '../../support/product.ts';
import { consoleOf, must, openWithEverybody } from '../../support/tablets.ts';
import { openQuestion } from '../clients.ts';
import { type Ratio, rounded } from '../result.ts';

const SECONDS = 45;
const BAR_MS = 100;
/** The tablet's own clock is wrong by so much. */
const SKEW_MS = 3_723_456;

interface Shown {
  /** As it reads on the tablet. */
  readonly text: string;
  /** When it was drawn, by this machine's clock, which is the server's too. */
  readonly at: number;
}

declare global {
  interface Window {
    shown: Shown[];
  }
}

/**
 * The countdown on a tablet whose clock is wrong by an hour: when each second is drawn, against when the server's clock
 * says so. The 95th percentile of the error, in milliseconds.
 */
export async function countdown(): Promise<{ ratios: readonly Ratio[]; detail: Record<string, unknown> }> {
  const product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(3) });
  const { live, signedIn } = await consoleOf(product);
  await openWithEverybody(live);
  const code = (await codesAt(product, signedIn)).find(({ person }) => person.role === 'delegate');
  const browser = await startChromium();
  const page = await browser.newPage({ viewport: { width: 1180, height: 820 } });
  await page.addInitScript((skew) => {
    const real = Date.now;
    window.shown = [];
    new MutationObserver(() => {
      const timer = document.querySelector('[role=timer]');
      const [text] = /\d+:\d\d/.exec(timer?.textContent ?? '') ?? [];
      if (text && text !== window.shown.at(-1)?.text) window.shown.push({ text, at: real() });
    }).observe(document, { subtree: true, childList: true, characterData: true });
    Date.now = () => real() + skew;
  }, SKEW_MS);
  await page.goto(`${product.origin}/tablet#code=${code?.code ?? ''}`);
  await page.getByRole('heading').first().waitFor();
  const timing = { type: 'countdown', seconds: SECONDS } as const;
  await must(live.command(openQuestion({ timing })));
  await page.getByRole('timer').waitFor();
  const closesAt = Date.parse(live.store.getState().session?.polls.at(-1)?.closesAt ?? '');
  await page.getByRole('timer').waitFor({ state: 'hidden', timeout: 2 * SECONDS * 1000 });
  const shown = await page.evaluate(() => window.shown);
  await browser.close();
  live.close();
  await product.stop();
  // The first figure is drawn when the sheet comes up, in the middle of a second.
  const errors = shown.slice(1).map(({ text, at }) => {
    const [minutes = 0, seconds = 0] = text.split(':').map(Number);
    return Math.abs(at - (closesAt - (minutes * 60 + seconds) * 1000));
  });
  errors.sort((a, b) => a - b);
  return {
    ratios: [
      {
        name: 'countdown on a tablet with a wrong clock, against the server’s, p95 in ms',
        value: rounded(errors[Math.ceil(errors.length * 0.95) - 1] ?? Number.NaN),
        bar: BAR_MS,
        better: 'lower',
      },
    ],
    detail: { countdownErrorsMs: errors.map(rounded), countdownSecondsSeen: shown.length },
  };
}
