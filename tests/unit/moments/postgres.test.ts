import { postgresMoments } from '../../../server/moments/postgres.ts';
import { storeInPlace } from '../../support/postgres/place.ts';
import { momentsContract } from './moments.contract.ts';

momentsContract('PostgreSQL', async () => {
  const { store, reopen, close } = await storeInPlace(postgresMoments);
  return { moments: store, reopen, close };
});
