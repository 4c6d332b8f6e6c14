import { openDatabase } from '../../../server/database.ts';
import { sqliteReceiptStore } from '../../../server/receipts/sqlite.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { receiptStoreContract } from './receipt-store.contract.ts';

receiptStoreContract('SQLite', async () => {
  const folder = temporaryFolder();
  let db = openDatabase(folder);
  return {
    store: sqliteReceiptStore(db),
    async reopen() {
      db.close();
      db = openDatabase(folder);
      return sqliteReceiptStore(db);
    },
    async close() {
      db.close();
    },
  };
});
