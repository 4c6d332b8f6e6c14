import type { SessionId } from '#shared/protocol/ids.ts';
import { CLOSED_PAPERS_HOURS, type SessionDetails } from '#shared/protocol/records.ts';
import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import { DEFAULT_IMPORT_OPTIONS, readImport } from '../importing/read-import.ts';
import { confirmImport } from '../session/confirm-import.ts';
import type { SessionHost } from '../session/session-host.ts';
import type { Stay } from '../sessions/hosted-session.ts';

const SETUP = { capacity: 'system', id: 'setup' } as const;

/** Particulars until the session's own folder, or the secretariat, states them. */
const NEW_SESSION: SessionDetails = {
  title: 'Kỳ họp mới',
  council: 'Hội đồng nhân dân',
  term: '',
  place: '',
  startsOn: new Date().toISOString().slice(0, 10),
  days: 1,
  ruleSetId: 'vn-hdnd',
  closedPapersHours: CLOSED_PAPERS_HOURS,
};

/**
 * Imports `folder` into `session`, or into a new one when that is null, as the secretariat would; without a folder the
 * session stays empty.
 * @throws Error naming each problem when the folder cannot be imported.
 */
export async function loadFolder(
  app: App,
  config: Config,
  folder: string | null,
  session: SessionId | null,
): Promise<void> {
  const { host, leave } = await enter(app, session);
  try {
    if (folder !== null) await importInto(app, config, folder, host);
  } finally {
    leave();
  }
}

async function enter({ sessions }: App, session: SessionId | null): Promise<Stay> {
  if (session === null) return sessions.create(NEW_SESSION);
  const entered = await sessions.enter(session);
  if (!entered?.ok) throw new Error(entered ? entered.refusal.vi : `${session} is not on this server`);
  return entered;
}

async function importInto(app: App, config: Config, folder: string, host: SessionHost): Promise<void> {
  const options = { ...DEFAULT_IMPORT_OPTIONS, maxPdfBytes: config.maxDocumentBytes };
  const read = await readImport({ folder }, host.state, options);
  const outcome = await confirmImport(read, host, app.documents, SETUP);
  if (!outcome.ok) {
    const problems = read.preview.problems.filter(({ severity }) => severity === 'error');
    const lines = problems.map(({ file, row, vi }) => `${file}${row === null ? '' : `:${row}`}: ${vi}`);
    throw new Error([outcome.refusal.vi, ...lines].join('\n'));
  }
}
