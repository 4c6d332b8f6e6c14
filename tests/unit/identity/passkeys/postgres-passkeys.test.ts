import { REGISTER_LOG } from '#shared/protocol/ids.ts';
import { postgresPasskeys } from '../../../../server/identity/passkeys/postgres-passkeys.ts';
import { recordedInPlace } from '../postgres-place.ts';
import { passkeysContract } from './passkeys.contract.ts';

passkeysContract('PostgreSQL', async () => {
  const { store, ...place } = await recordedInPlace(postgresPasskeys);
  return { ...place, passkeys: store, record: () => place.record(REGISTER_LOG) };
});
