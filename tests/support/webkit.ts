import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Builder, Capabilities } from 'selenium-webdriver';
import { miniBrowser } from '../prerequisites.ts';
import { type DrivenScreen, PATIENCE_MS, screenOf } from './driven-screen.ts';
import { temporaryFolder } from './folders.ts';

export interface WebKit extends DrivenScreen {
  /** What the page gives to save, once it is there whole. */
  downloaded(fileName: string): Promise<Buffer>;
  close(): Promise<void>;
}

/** Room for what the browser shows around the page, in pixels. */
const BARS = 100;

/** WebKit, the engine of the iPad, driven by WebDriver on a screen of its own. The size is the page's. */
export async function startWebKit(width = 1180, height = 820): Promise<WebKit> {
  const binary = miniBrowser();
  if (binary === null) throw new Error('WebKit is not installed: sudo apt-get install webkit2gtk-driver');
  const screen = await startScreen(width, height + BARS);
  const port = await freePort();
  const downloads = temporaryFolder();
  // Where it saves files; else that is the home folder.
  writeFileSync(join(downloads, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const service = spawn('/usr/bin/WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env: {
      ...process.env,
      DISPLAY: screen.display,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      XDG_CONFIG_HOME: downloads,
    },
    stdio: 'ignore',
  });
  await answering(port);
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(
      new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      }),
    )
    .build();
  await driver.manage().setTimeouts({ script: PATIENCE_MS });
  const frame = driver.manage().window();
  await frame.setRect({ x: 0, y: 0, width, height });
  const inner = await driver.executeScript<number>('return innerHeight');
  await frame.setRect({ width, height: 2 * height - inner });
  return {
    ...screenOf(driver),
    async downloaded(fileName) {
      const path = join(downloads, fileName);
      // Until then it lies there under another name.
      await driver.wait(() => existsSync(path), PATIENCE_MS, `no ${fileName}`);
      return readFileSync(path);
    },
    async close() {
      await driver.quit().catch(() => undefined);
      await end(service);
      await end(screen.process);
    },
  };
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
