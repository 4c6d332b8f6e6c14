import { afterEach, beforeEach, expect, it } from 'vitest';
import { REGISTER_LOG } from '#shared/protocol/ids.ts';
import { LeaseLostError } from '../../../server/postgres/lease.ts';
import { openPostgres, type Postgres } from '../../../server/postgres/postgres.ts';
import { lineTo } from '../../support/postgres/cut-line.ts';
import { newPlace } from '../../support/postgres/place.ts';

let url: string;
/** Between the first one and its server. */
let line: Awaited<ReturnType<typeof lineTo>>;
let one: Postgres;
let other: Postgres;
/** What each was told, in order. */
let told: string[];
let stopped: boolean;

const leads = (db: Postgres, holder: string) =>
  db.lead({
    holder,
    onWaiting: (first) => told.push(`${holder} waits for ${first}`),
    onLost: () => told.push(`${holder} has lost it`),
  });

beforeEach(async () => {
  url = await newPlace();
  line = await lineTo(url);
  one = await openPostgres(line.url);
  other = await openPostgres(url);
  told = [];
  stopped = false;
  await one.run('CREATE TABLE kept (what text)');
  await leads(one, 'one');
});
afterEach(async () => {
  if (!stopped) await one.close();
  await other.close();
  await line.close();
});

const keeps = (db: Postgres, what: string) =>
  db.write(REGISTER_LOG, (inside) => inside.run('INSERT INTO kept VALUES ($1)', [what]));
const kept = async (db: Postgres) =>
  (await db.rows<{ what: string }>('SELECT what FROM kept')).map(({ what }) => what);

it('has one process at a time: the other waits for as long as it renews, and leads as soon as it stops', async () => {
  let leading = false;
  const waiting = leads(other, 'other').then(() => {
    leading = true;
  });
  await keeps(one, 'a');
  // Longer than a lease lasts that nobody renews.
  await one.rows('SELECT pg_sleep(2.5)');
  expect(leading).toBe(false);
  await one.close();
  stopped = true;
  await waiting;
  await keeps(other, 'b');
  expect(await kept(other)).toEqual(['a', 'b']);
  expect(told).toEqual(['other waits for one']);
});

it('is kept over a line that is cut', async () => {
  line.cut();
  line.mend();
  await keeps(one, 'a').catch(() => keeps(one, 'a'));
  expect(await kept(one)).toContain('a');
  expect(told).toEqual([]);
});

it('is lost where somebody else has it: nothing is written, answered or read any more, and this is told once', async () => {
  await other.run("UPDATE leases SET fence = fence + 1, expires_at = clock_timestamp() + interval '1 hour'");
  await expect(keeps(one, 'a')).rejects.toThrow(LeaseLostError);
  await expect(kept(one)).rejects.toThrow(LeaseLostError);
  await expect(keeps(one, 'b')).rejects.toThrow(LeaseLostError);
  expect(await kept(other)).toEqual([]);
  expect(told).toEqual(['one has lost it']);
});

it('is taken only when what is being written under it is there', async () => {
  const { promise: going, resolve: goOn } = Promise.withResolvers<void>();
  const { promise: begun, resolve: onBegun } = Promise.withResolvers<void>();
  const writing = one.write(REGISTER_LOG, async (inside) => {
    await inside.run("INSERT INTO kept VALUES ('a')");
    onBegun();
    await going;
  });
  await begun;
  // As whoever takes it does (lease.ts).
  const taking = other.transaction(async (inside) => {
    await inside.rows(
      "SELECT pg_advisory_xact_lock(hashtextextended('nghi-truong ' || current_schema(), 0))",
    );
    await inside.run(
      "UPDATE leases SET fence = fence + 1, expires_at = clock_timestamp() + interval '1 hour'",
    );
  });
  const seen = taking.then(() => kept(other));
  setTimeout(goOn, 100);
  await writing;
  expect(await seen).toEqual(['a']);
});
