import { postgresBallotBox } from '../../../server/ballots/postgres.ts';
import { openPostgres } from '../../../server/postgres/postgres.ts';
import { newPlace } from '../../support/postgres/place.ts';
import { ballotBoxContract } from './ballot-box.contract.ts';

/**
 * From now on the table does not grow: whatever would make it, in the midst of a statement, fails as on a disk without room
 * (disk_full, "could not extend file"). A disk that is full indeed ends the whole server, which cannot write its log any more.
 */
const FULL = `
  CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF pg_relation_size(TG_RELID) > TG_ARGV[0]::bigint THEN
        RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full';
      END IF;
      RETURN NULL;
    END
  $$;
  DO $$ BEGIN
    EXECUTE format('CREATE TRIGGER full_disk AFTER INSERT ON ballots FOR EACH ROW EXECUTE FUNCTION full_disk(%s)',
      pg_relation_size('ballots'));
  END $$`;

ballotBoxContract('PostgreSQL', async () => {
  const url = await newPlace();
  let db = await openPostgres(url);
  return {
    box: postgresBallotBox(db),
    async reopen() {
      await db.close();
      db = await openPostgres(url);
      return postgresBallotBox(db);
    },
    fillDisk: async () => void (await db.run(FULL)),
    freeDisk: async () => void (await db.run('DROP TRIGGER full_disk ON ballots; DROP FUNCTION full_disk')),
    close: () => db.close(),
  };
});
