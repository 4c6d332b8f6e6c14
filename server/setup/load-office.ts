import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import { putFile, syncFolder } from '../files.ts';
import { readRecord } from '../session/read-record.ts';
import { loadFolder } from './load-folder.ts';
import { type OfficeStep, readOfficeSteps } from './office-steps.ts';

const SETUP = { capacity: 'system', id: 'setup' } as const;

/** In a folder of an office: how it comes to be (office-steps.ts), and the record of one of its sessions. */
const STEPS = 'office.jsonl';
const RECORD = 'record.jsonl';

/** Lies in the data folder until all steps were done. */
const UNFINISHED = 'office-unfinished';

/** Whether the server is empty, or was stopped while it loaded an office. */
export function awaitsOffice({ sessions, unserved, register }: App, { dataDir }: Config): boolean {
  if (existsSync(join(dataDir, UNFINISHED))) return true;
  return unserved.length === 0 && sessions.list().length === 0 && register.state.office === null;
}

/**
 * Founds the office that `folder` describes on this server, with its sessions. A server that dies in between does all steps again at
 * its next start; what was done stays as it is.
 * @throws Error when a step cannot be done.
 */
export async function loadOffice(app: App, config: Config, folder: string): Promise<void> {
  const mark = join(config.dataDir, UNFINISHED);
  putFile(mark, '');
  for (const step of readOfficeSteps(readFileSync(join(folder, STEPS), 'utf8'))) {
    await take(step, app, config, folder);
  }
  rmSync(mark);
  syncFolder(config.dataDir);
}

async function take(step: OfficeStep, app: App, config: Config, folder: string): Promise<void> {
  switch (step.step) {
    case 'command': {
      const outcome = await app.register.execute(step.command, SETUP);
      if (!outcome.ok) throw new Error(`${step.command.type}: ${outcome.refusal.en}`);
      return;
    }
    case 'session':
      return takeOverSession(app, join(folder, step.folder));
    case 'import':
      return loadFolder(app, config, resolve(folder, step.folder), step.sessionId);
    case 'guests':
      return invite(app, step);
  }
}

async function invite(
  { sessions }: App,
  { sessionId, guests }: Extract<OfficeStep, { step: 'guests' }>,
): Promise<void> {
  const entered = await sessions.enter(sessionId);
  if (!entered?.ok) throw new Error(entered ? entered.refusal.en : `${sessionId} is not on this server`);
  try {
    const outcome = await entered.host.execute({ type: 'InviteGuests', guests }, SETUP);
    if (!outcome.ok) throw new Error(outcome.refusal.en);
  } finally {
    entered.leave();
  }
}

/** Papers first, so that no record names a file that is not there. */
async function takeOverSession({ documents, sessions }: App, folder: string): Promise<void> {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.pdf'))) {
    await documents.put(join(folder, name));
  }
  const read = await readRecord(await readFile(join(folder, RECORD)));
  if (!read.ok) throw new Error(`${folder}: ${read.refusal.en}`);
  const { record } = read;
  if (sessions.list().some(({ id }) => id === record.sessionId)) return;
  const adopted = await sessions.adopt(record);
  if (!adopted.ok) throw new Error(`${folder}: ${adopted.refusal.en}`);
  adopted.leave();
}
