import puppeteer, { type ElementHandle, type Page } from 'puppeteer-core';

const PATIENCE_MS = 30_000;

export interface Firefox {
  readonly page: Page;
  /** Resolves when the element is there and to be seen. */
  see(xpath: string): Promise<ElementHandle<Element>>;
  press(xpath: string): Promise<void>;
  /** Presses the mouse at the one place and lets it go at the other; CSS pixels of the window. */
  drag(from: readonly [number, number], to: readonly [number, number]): Promise<void>;
  close(): Promise<void>;
}

/** Debian's Firefox, driven by WebDriver BiDi, without a screen. */
export async function startFirefox(width = 1180, height = 820): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    defaultViewport: { width, height },
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const see = async (xpath: string) => {
    const element = await page.waitForSelector(`::-p-xpath(${xpath})`, { visible: true });
    if (!element) throw new Error(`${xpath} is not to be seen`);
    return element;
  };
  return {
    page,
    see,
    async press(xpath) {
      await (await see(xpath)).click();
    },
    async drag(from, to) {
      await page.mouse.move(...from);
      await page.mouse.down();
      await page.mouse.move(...to, { steps: 12 });
      await page.mouse.up();
    },
    close: () => browser.close(),
  };
}
