import type { Table } from 'dexie';
import { contextOf } from '../../annotations/opened-versions.ts';
import { isWaiting, outbox, slotOf } from '../ballots/ballot-rows.ts';
import type { Owner } from '../device/device-database.ts';
import { openJson, type Sealer } from '../device/sealing.ts';
import { REQUESTS_DATABASE, requestContext } from '../requests/requests-database.ts';
import { annotationsOf, reading } from './unsent-work.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * How much of what waits here of `owner` does not open with `sealer`, as where the browser lost its key and the server makes another one.
 * All of it stays as it is: it can only be told of. Secret papers have a key of their own.
 */
export async function unopenedWork(owner: Owner, sealer: Sealer): Promise<number> {
  let count = 0;
  const look = async (context: string, sealed: Bytes) => {
    await openJson(sealer, context, sealed).catch(() => {
      count += 1;
    });
  };
  const ballots = (await outbox.where('owner').equals(owner).toArray()).filter(isWaiting);
  for (const row of ballots) if ((await slotOf(row, sealer)) === null) count += 1;
  await reading(REQUESTS_DATABASE, async (database) => {
    const rows: Table<{ readonly key: string; readonly sealed: Bytes }> = database.table('rows');
    for (const { key, sealed } of await rows.where('owner').equals(owner).toArray())
      if (key !== 'drafts') await look(requestContext(owner, key), sealed);
  });
  await reading(annotationsOf(owner), async (database) => {
    const rows: Table<Parameters<typeof contextOf>[0] & { readonly sealed: Bytes | null }> =
      database.table('versions');
    for (const row of await rows.where('waiting').equals(1).toArray())
      if (row.sealed) await look(contextOf(row), row.sealed);
  });
  return count;
}
