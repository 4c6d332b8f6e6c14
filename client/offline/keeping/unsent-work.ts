import { Dexie, type Table } from 'dexie';
import { isWaiting, outbox } from '../ballots/ballot-rows.ts';
import { ownersOfDrafts } from '../ballots/sealed-drafts.ts';
import type { Owner } from '../device/device-database.ts';
import { REQUESTS_DATABASE } from '../requests/requests-database.ts';
import { openVault } from '../secret/ballot-vault.ts';
import { secretPapers, vaultStorageOf } from '../secret/vault-storage.ts';

/** Names of the databases of notes, one a person: this, the session and the person, joined by dashes. */
export const ANNOTATIONS = 'nghi-truong-annotations-';

/** How much of one person on this device the server does not have. */
export interface UnsentWork {
  readonly owner: Owner;
  /**
   * Ballots, opinions in writing, requests and questions, notes. 0 where there is only something begun: a secret paper that was taken and not cast, or
   * what is being written for the floor.
   */
  readonly count: number;
}

/** What anybody has on this device that would be lost with it, whoever is signed in. Nothing of it is opened but secret papers. */
export async function unsentWork(): Promise<readonly UnsentWork[]> {
  const counts = new Map<Owner, number>();
  const add = (owner: Owner, count: number) => counts.set(owner, (counts.get(owner) ?? 0) + count);
  await Promise.all([countBallots(add), countPapers(add), countRequests(add), countNotes(add)]);
  for (const owner of ownersOfDrafts()) add(owner, 1);
  return [...counts].map(([owner, count]) => ({ owner, count }));
}

export function annotationsOf(owner: Owner): string {
  return `${ANNOTATIONS}${owner.replace('/', '-')}`;
}

type Add = (owner: Owner, count: number) => void;

async function countBallots(add: Add): Promise<void> {
  for (const row of await outbox.toArray()) if (isWaiting(row)) add(row.owner, 1);
}

async function countPapers(add: Add): Promise<void> {
  if (globalThis.crypto?.subtle === undefined) return;
  const owners = new Set((await secretPapers.toArray()).map(({ owner }) => owner));
  for (const owner of owners) {
    const papers = await openVault(vaultStorageOf(owner)).load();
    for (const { answer, ballot } of papers) if (answer === null) add(owner, ballot.type === 'blank' ? 0 : 1);
  }
}

async function countRequests(add: Add): Promise<void> {
  await reading(REQUESTS_DATABASE, async (database) => {
    const rows: Table<{ readonly owner: Owner; readonly key: string }> = database.table('rows');
    await rows.each(({ owner, key }) => add(owner, key === 'drafts' ? 0 : 1));
  });
}

async function countNotes(add: Add): Promise<void> {
  const names = (await Dexie.getDatabaseNames()).filter((name) => name.startsWith(ANNOTATIONS));
  for (const name of names) {
    const whose = name.slice(ANNOTATIONS.length);
    const dash = whose.lastIndexOf('-');
    const owner = `${whose.slice(0, dash)}/${whose.slice(dash + 1)}`;
    await reading(name, async (database) => {
      const waiting = await database.table('versions').where('waiting').equals(1).count();
      if (waiting > 0) add(owner, waiting);
    });
  }
}

/** Reads a database as it is, if it is there. One that cannot be read, as of an older version, counts nothing. */
export async function reading(name: string, read: (database: Dexie) => Promise<void>): Promise<void> {
  if (!(await Dexie.exists(name))) return;
  const database = new Dexie(name);
  try {
    await database.open();
    await read(database);
  } catch (error) {
    console.warn(`${name} was not looked through`, error);
  } finally {
    database.close();
  }
}
