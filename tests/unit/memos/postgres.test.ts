import { postgresMemoStore } from '../../../server/memos/postgres.ts';
import { storeInPlace } from '../../support/postgres/place.ts';
import { memoStoreContract } from './memo-store.contract.ts';

memoStoreContract('PostgreSQL', async () => {
  const { store, reopen, close } = await storeInPlace(postgresMemoStore);
  return { store, reopen, close };
});
