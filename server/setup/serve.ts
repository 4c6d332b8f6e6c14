import { type App, startApp } from '../app.ts';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { LaterCoreError } from '../eventlog/later-core.ts';
import { MissingKeyError } from '../eventlog/signing-key.ts';
import { UnsignedLogError } from '../eventlog/unsigned-log.ts';
import type { OpenStorage } from '../open-storage.ts';
import { DatabaseError } from '../postgres/storage.ts';
import { RestoredBesideLogError } from '../restored-database.ts';
import { announceAddresses, announceOffice, announceSessions } from './announce.ts';
import { loadFolder } from './load-folder.ts';
import { awaitsOffice, loadOffice } from './load-office.ts';
import { prepareClient, prepareDemoOffice } from './prepare.ts';
import { step } from './step.ts';

/** `npm start`. What keeps it from starting is printed. `open`: in place of the storage that it has. */
export async function serve(environment: NodeJS.ProcessEnv, open?: OpenStorage): Promise<void> {
  try {
    await start(environment, open);
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

/**
 * Builds what is missing, starts the server and says where it is; then loads the demo office into an empty data
 * folder and says how to sign in.
 */
async function start(environment: NodeJS.ProcessEnv, open: OpenStorage | undefined): Promise<void> {
  const config = readConfig(environment);
  const clientDir = config.clientDir ?? (await prepareClient());
  const app = await startApp(config, clientDir, open);
  try {
    announceAddresses(app, config);
    for (const { error } of app.unserved) console.error(explain(error));
    const isNewDemo = config.demo && config.sessionFolder === null && awaitsOffice(app, config);
    if (isNewDemo) await loadDemo(app, config);
    else await loadFirstSession(app, config);
    const showCodes = isNewDemo || process.stdout.isTTY === true;
    await announceOffice(app, showCodes);
    await announceSessions(app, showCodes);
  } catch (error) {
    // A server that has nothing to serve must not look as if it ran.
    await app.stop();
    throw error;
  }

  const stop = () => {
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

async function loadDemo(app: App, config: Config): Promise<void> {
  const folder = await prepareDemoOffice();
  await step('Nạp văn phòng mẫu (loading the demo office)', () => loadOffice(app, config, folder));
}

/** Also takes up a first import that failed or was cut short: its session exists, and nothing else is in it. */
async function loadFirstSession(app: App, config: Config): Promise<void> {
  const [first, ...others] = app.sessions.list();
  const untouched =
    app.unserved.length === 0 && others.length === 0 && (first === undefined || first.seq === 1);
  if (!untouched) return;
  const { sessionFolder: folder } = config;
  const load = () => loadFolder(app, config, folder, first?.id ?? null);
  await (folder === null ? load() : step('Nạp kỳ họp và tài liệu (loading the session)', load));
}

/** What the operator can act on; anything else is a bug and keeps its stack. */
function explain(error: unknown): unknown {
  if (error instanceof ConfigError || error instanceof UnsignedLogError) return error.message;
  if (error instanceof LaterCoreError || error instanceof DatabaseError) return error.message;
  if (error instanceof MissingKeyError || error instanceof RestoredBesideLogError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return 'Cổng mạng đang được dùng; hãy đặt PORT khác. / The port is in use; set another PORT.';
  }
  return error;
}
