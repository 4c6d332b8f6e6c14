import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Opened } from '../../browser/reader-harness/cached-documents.ts';
import { startHarness } from '../../browser/reader-harness/server.ts';
import { councilPdf } from '../../support/council-pdf.ts';
import { sessionFolder, temporaryFolder } from '../../support/folders.ts';
import { codesAt, type Product, signInAt, startProduct } from '../../support/product.ts';
import { writeDocuments } from '../downloads/session-documents.ts';
import { median, type Ratio, rounded } from '../result.ts';
import { FLOOR_PAGE } from './floor-page.ts';

const ROUNDS = 7;
/** Not counted: both servers have read their files by then. */
const WARM_UP_ROUNDS = 1;
const OTHERS = 60;
const OTHERS_BYTES = 90_000_000;
const PAGES = 20;
/** The document that is pressed: after all others, so that it is not on the tablet yet. */
const FILE = `${OTHERS + 1}-bao-cao-mo-dau-tien.pdf`;
const LINK = /bao cao mo dau tien/i;

declare global {
  interface Window {
    openAmidDownloads(sha256: string, others: readonly string[], width: number): Promise<Opened>;
  }
}

export interface FirstDocument {
  readonly ratio: Ratio;
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * From the press to the first page on screen, of the first document that a delegate opens after signing in on a new tablet,
 * which is fetching 60 others meanwhile; against pdf.js alone on a bare page that fetches the same ones. Each on a device
 * that has nothing yet, in turns.
 */
export async function firstDocument(browser: Browser): Promise<FirstDocument> {
  const folder = sessionFolder(ROUNDS + WARM_UP_ROUNDS, OTHERS + 1);
  await writeDocuments(folder, OTHERS, OTHERS_BYTES);
  const words = 'Ủy ban nhân dân tỉnh báo cáo Hội đồng nhân dân tỉnh tình hình thực hiện ngân sách. '.repeat(
    20,
  );
  const pressed = await councilPdf({ pages: Array.from({ length: PAGES }, () => [words]) });
  writeFileSync(join(folder, FILE), pressed);
  const dataDir = temporaryFolder();
  const product = await startProduct({ dataDir, sessionFolder: folder });
  const others = globSync('*-bao-cao.pdf', { cwd: folder }).map((name) => readFileSync(join(folder, name)));
  const harness = await startHarness([pressed, ...others], [FLOOR_PAGE]);
  const sha256 = createHash('sha256').update(pressed).digest('hex');
  try {
    const codes = await delegateCodes(product);
    const times = { floor: [] as number[], product: [] as number[] };
    for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
      const own = await onNewDevice(browser, async (page) => {
        await page.goto(`${product.secureOrigin}/tablet`);
        await page.getByLabel('Mã đăng nhập').fill(codes[round + WARM_UP_ROUNDS] ?? '');
        await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
        await page
          .getByText(new RegExp(`Đã tải [1-9]\\d*/${OTHERS + 1}`))
          .first()
          .waitFor();
        return pressLink(page);
      });
      const bare = await onNewDevice(browser, async (page) => {
        await page.goto(`${harness.origin}/${FLOOR_PAGE.replace('index.html', '')}`);
        return page.evaluate(([document, all, width]) => window.openAmidDownloads(document, all, width), [
          sha256,
          harness.documents.filter((one) => one !== sha256),
          own.width,
        ] as const);
      });
      if (own.width !== bare.width) throw new Error(`different sizes: ${JSON.stringify({ own, bare })}`);
      if (round < 0) continue;
      times.product.push(Math.round(own.milliseconds));
      times.floor.push(Math.round(bare.milliseconds));
    }
    return {
      ratio: {
        name: 'the first document after signing in, while 60 others arrive, over a bare page with the same downloads',
        value: rounded(median(times.product) / median(times.floor)),
        bar: 1.3,
        better: 'lower',
      },
      detail: { firstDocumentMs: times },
    };
  } finally {
    await harness.close();
    await product.stop();
    for (const large of [folder, dataDir]) rmSync(large, { recursive: true });
  }
}

async function delegateCodes(product: Product): Promise<readonly string[]> {
  const signedIn = await signInAt(product.origin, product.secretaryCode);
  const codes = await codesAt(product, signedIn);
  return codes.filter(({ person }) => person.role === 'delegate').map(({ code }) => code);
}

async function onNewDevice(browser: Browser, open: (page: Page) => Promise<Opened>): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1180, height: 820 },
    deviceScaleFactor: 2,
    locale: 'vi-VN',
  });
  try {
    return await open(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Presses the document in its list, and waits in the page itself until its first page has been handed to the screen. */
function pressLink(page: Page): Promise<Opened> {
  return page
    .getByRole('link', { name: LINK })
    .first()
    .evaluate(
      (link: HTMLElement) =>
        new Promise<Opened>((done) => {
          const start = performance.now();
          const seen = new MutationObserver(() => {
            const canvas = document.querySelector<HTMLCanvasElement>('[data-page="1"] [data-picture] canvas');
            if (!canvas) return;
            seen.disconnect();
            const { width, height } = canvas;
            requestAnimationFrame(() =>
              setTimeout(() => done({ milliseconds: performance.now() - start, width, height })),
            );
          });
          seen.observe(document.body, { childList: true, subtree: true });
          link.click();
        }),
    );
}
