import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { Builder, By, Capabilities, error, until, type WebDriver, type WebElement } from 'selenium-webdriver';
import { miniBrowser } from '../prerequisites.ts';

const PATIENCE_MS = 60_000;

export interface WebKit {
  readonly driver: WebDriver;
  /** Resolves when the element is there and to be seen. */
  see(xpath: string): Promise<WebElement>;
  press(xpath: string): Promise<void>;
  close(): Promise<void>;
}

/** An element of the text and nothing around it. */
export const withText = (text: string) =>
  `//*[not(self::script)][contains(normalize-space(.), "${text}")][not(*)]`;
/** `within`: where a dialog lies over the page. */
export const button = (name: string, within = '') =>
  `${within}//button[normalize-space(.)="${name}" or @aria-label="${name}"]`;
export const DIALOG = '//dialog[@open]';

/** WebKit, the engine of the iPad, driven by WebDriver on a screen of its own. */
export async function startWebKit(width = 1180, height = 820): Promise<WebKit> {
  const binary = miniBrowser();
  if (binary === null) throw new Error('WebKit is not installed: sudo apt-get install webkit2gtk-driver');
  const screen = await startScreen(width, height);
  const port = await freePort();
  const service = spawn('/usr/bin/WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, DISPLAY: screen.display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    stdio: 'ignore',
  });
  await answering(port);
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(
      new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation', `--geometry=${width}x${height}`] },
      }),
    )
    .build();
  await driver.manage().setTimeouts({ script: PATIENCE_MS });
  return {
    driver,
    see: (xpath) => see(driver, xpath),
    press: (xpath) => press(driver, xpath),
    async close() {
      await driver.quit().catch(() => undefined);
      await end(service);
      await end(screen.process);
    },
  };
}

async function see(driver: WebDriver, xpath: string): Promise<WebElement> {
  const element = await driver.wait(until.elementLocated(By.xpath(xpath)), PATIENCE_MS);
  await driver.wait(until.elementIsVisible(element), PATIENCE_MS);
  return element;
}

/**
 * Scrolls there first, as a person does: the driver leaves what lies half under the bar at the foot where it is. Looks and
 * presses again while the screen still moves under it.
 */
async function press(driver: WebDriver, xpath: string): Promise<void> {
  await driver.wait(async () => {
    const element = await see(driver, xpath);
    await driver.wait(until.elementIsEnabled(element), PATIENCE_MS);
    await driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', element);
    return element.click().then(
      () => true,
      (refusal: unknown) => {
        if (refusal instanceof error.ElementNotInteractableError) return false;
        if (refusal instanceof error.StaleElementReferenceError) return false;
        throw refusal;
      },
    );
  }, PATIENCE_MS);
}

/** An X server that chooses its own free number. */
async function startScreen(
  width: number,
  height: number,
): Promise<{ process: ChildProcess; display: string }> {
  const screen = spawn(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const [number] = (await once(screen.stdout, 'data')) as [Buffer];
  return { process: screen, display: `:${number.toString('utf8').trim()}` };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function answering(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const ready = await fetch(`http://127.0.0.1:${port}/status`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('WebKitWebDriver does not answer');
}

async function end(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const exited = once(process, 'exit');
  process.kill('SIGTERM');
  await exited;
}
