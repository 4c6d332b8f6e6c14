import { postgresLentDevices } from '../../../server/identity/lent/postgres-lent.ts';
import { storeInPlace } from '../../support/postgres/place.ts';
import { lentDevicesContract } from './lent-devices.contract.ts';

lentDevicesContract('PostgreSQL', async () => {
  const { store, close } = await storeInPlace((db) => postgresLentDevices(db, Buffer.alloc(32, 7)));
  return { lent: store, close };
});
