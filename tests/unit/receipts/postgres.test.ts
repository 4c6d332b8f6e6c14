import { postgresReceiptStore } from '../../../server/receipts/postgres.ts';
import { storeInPlace } from '../../support/postgres/place.ts';
import { receiptStoreContract } from './receipt-store.contract.ts';

receiptStoreContract('PostgreSQL', async () => {
  const { store, reopen, close } = await storeInPlace(postgresReceiptStore);
  return { store, reopen, close };
});
