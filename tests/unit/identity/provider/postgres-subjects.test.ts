import { expect, it } from 'vitest';
import { REGISTER_LOG } from '#shared/protocol/ids.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import { TERMINAL } from '../../../../server/identity/identities.ts';
import { postgresSubjects } from '../../../../server/identity/provider/postgres-subjects.ts';
import { openPostgres } from '../../../../server/postgres/postgres.ts';
import { newPlace } from '../../../support/postgres/place.ts';
import { recordedInPlace } from '../postgres-place.ts';
import { subjectsContract } from './subjects.contract.ts';

subjectsContract('PostgreSQL', async () => {
  const { store, ...place } = await recordedInPlace(postgresSubjects);
  return { ...place, subjects: store, record: () => place.record(REGISTER_LOG) };
});

it('links a subject to one of two people who are linked to it at once', async () => {
  const url = await newPlace();
  const both = await Promise.all([openPostgres(url), openPostgres(url)]);
  const subject = { issuer: 'https://sso.tinh.gov.vn', subject: '79' };
  for (const round of [1, 2, 3, 4, 5]) {
    const linked = both.map((db, place) =>
      postgresSubjects(db).link(
        PersonId.parse(`p-00000000000${place}`),
        { ...subject, subject: String(round) },
        TERMINAL,
        '2026-12-07T01:00:00.000Z',
      ),
    );
    expect((await Promise.all(linked)).toSorted()).toEqual([false, true]);
  }
  await Promise.all(both.map((db) => db.close()));
});
