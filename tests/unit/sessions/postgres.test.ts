import { postgresSessionIndex } from '../../../server/sessions/postgres.ts';
import { storeInPlace } from '../../support/postgres/place.ts';
import { sessionIndexContract } from './session-index.contract.ts';

sessionIndexContract('PostgreSQL', async () => {
  const { store, reopen, close } = await storeInPlace(postgresSessionIndex);
  return { index: store, reopen, close };
});
