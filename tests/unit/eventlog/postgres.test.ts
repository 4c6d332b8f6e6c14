import { postgresEventLog } from '../../../server/eventlog/postgres.ts';
import { storeInPlace } from '../../support/postgres/place.ts';
import { eventLogContract } from './event-log.contract.ts';

eventLogContract('PostgreSQL', async () => {
  const { store, reopen, close } = await storeInPlace(postgresEventLog);
  return { log: store, reopen, close };
});
