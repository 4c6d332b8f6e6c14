import { expect, it } from 'vitest';
import { openPostgres } from '../../../server/postgres/postgres.ts';
import { lineTo } from '../../support/postgres/cut-line.ts';
import { newPlace } from '../../support/postgres/place.ts';

it('has a hall that comes at once wait for its turn, and tells all of it when no server is there', async () => {
  const line = await lineTo(await newPlace());
  const db = await openPostgres(line.url);
  // Longer than one waits for a server.
  const slow = Array.from({ length: 50 }, () => db.rows('SELECT pg_sleep(0.8)'));
  expect(await Promise.all(slow)).toHaveLength(50);
  const cut = Array.from({ length: 50 }, () => db.rows('SELECT pg_sleep(5)'));
  line.cut();
  const told = await Promise.allSettled(cut);
  expect(new Set(told.map(({ status }) => status))).toEqual(new Set(['rejected']));
  line.mend();
  expect(await Promise.all(Array.from({ length: 50 }, () => db.rows('SELECT 1 AS one')))).toHaveLength(50);
  await db.close();
  await line.close();
});
