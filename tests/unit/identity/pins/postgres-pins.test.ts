import { expect, it } from 'vitest';
import { REGISTER_LOG } from '#shared/protocol/ids.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import { postgresPins } from '../../../../server/identity/pins/postgres-pins.ts';
import { openPostgres } from '../../../../server/postgres/postgres.ts';
import { newPlace } from '../../../support/postgres/place.ts';
import { recordedInPlace } from '../postgres-place.ts';
import { pinsContract } from './pins.contract.ts';

const SECRET = Buffer.alloc(32, 'bí mật');

pinsContract('PostgreSQL', async () => {
  const { store, ...place } = await recordedInPlace((db) => postgresPins(db, SECRET));
  return { ...place, pins: store, record: () => place.record(REGISTER_LOG) };
});

it('takes one of two PINs that two processes set at once', async () => {
  const url = await newPlace();
  const both = await Promise.all([openPostgres(url), openPostgres(url)]);
  const set = both.map((db, place) =>
    postgresPins(db, SECRET).set(
      PersonId.parse('p-0123456789ab'),
      `40281${place}`,
      '2026-12-07T01:00:00.000Z',
    ),
  );
  expect((await Promise.all(set)).toSorted()).toEqual([false, true]);
  await Promise.all(both.map((db) => db.close()));
});
