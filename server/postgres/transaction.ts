import type pg from 'pg';
import { isGone } from './primary.ts';

/**
 * All or nothing on one connection. `begin`: its first statements, in one message; `work` is given their answers.
 * @throws what `work` throws, or the server.
 */
export async function inTransaction<Answer>(
  client: pg.PoolClient,
  begin: string,
  work: (begun: readonly pg.QueryResult[]) => Promise<Answer>,
): Promise<Answer> {
  try {
    // Several statements in one message have an answer each.
    const begun = (await client.query(begin)) as pg.QueryResult | pg.QueryResult[];
    const answer = await work([begun].flat());
    const { command } = await client.query('COMMIT');
    // Where a statement had failed and nobody minded, this rolled all of it back, and only says so.
    if (command !== 'COMMIT') throw new Error('the transaction was rolled back');
    return answer;
  } catch (error) {
    // Where the connection is gone, the server rolls back by itself.
    if (!isGone(error)) await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}
