import type { Device } from '#shared/protocol/sign-ins.ts';
import type { SignedInDevice } from '../identity/identities.ts';
import type { HttpPorts } from './ports.ts';

/** A device as it is listed. `asking`: the id of the one that asks. */
export async function listedDevice(
  { isConnected, lent }: Pick<HttpPorts, 'isConnected' | 'lent'>,
  { id, thumbprint, ...facts }: SignedInDevice,
  asking: string,
): Promise<Device> {
  const lentUntil = (await lent.stateOf(id))?.until ?? null;
  const connected = isConnected(id);
  return { id, ...facts, connected, bound: thumbprint !== null, isThis: id === asking, lentUntil };
}
