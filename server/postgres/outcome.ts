import { setTimeout } from 'node:timers/promises';
import type { Primary } from './primary.ts';

/** The history that a server is in: another one after a standby has taken over, or a server went back to a moment before. */
export const TIMELINE = 'substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8)';

/** A transaction, by its number in the history of its server. */
export interface Begun {
  readonly xid: string;
  readonly timeline: string;
}

const ASK_EVERY_MS = 100;
/** So long it is waited for a server that answers, and for the end of the transaction there. */
const PATIENCE_MS = 20_000;

/**
 * What became of a transaction whose COMMIT got no answer; `unknown`: it is for whoever asked to look for what it wrote, where there is a
 * server again. What was committed is on the standbys, too, that commits wait for: the COMMIT may have been cut short in that wait.
 */
export async function outcomeOf(
  primary: Primary,
  { xid, timeline }: Begun,
): Promise<'committed' | 'aborted' | 'unknown'> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await setTimeout(ASK_EVERY_MS)) {
    const told = await primary
      .using(async (client) => {
        const { rows } = await client.query<{ status: string | null; same: boolean }>(
          `SELECT CASE WHEN ${TIMELINE} = $2 THEN pg_xact_status($1::text::xid8) END AS status, ${TIMELINE} = $2 AS same`,
          [xid, timeline],
        );
        if (rows[0]?.status === 'committed') {
          await client.query(`SELECT pg_logical_emit_message(true, 'nghi-truong', 'settled')`);
        }
        return rows[0];
      })
      .catch(() => null);
    if (!told) continue;
    if (!told.same) return 'unknown';
    if (told.status === 'committed' || told.status === 'aborted') return told.status;
  }
  return 'unknown';
}
