import type { Handshake } from '#shared/protocol/socket.ts';
import { SOCKET_PATH } from '#shared/protocol/socket-path.ts';
import type { DeviceProofs } from './proofs.ts';
import { proofsOf } from './this-device.ts';

export type FindProofs = (key: string) => Promise<DeviceProofs | null>;

/**
 * What a socket says as it connects, with the proof that this device holds the key of its sign-in: all that it sends afterwards
 * is proven by that.
 * @throws DOMException when the browser does not hand out its key now.
 */
export async function provenGreeting(
  greeting: Handshake,
  origin: string,
  key: string,
  findProofs: FindProofs = proofsOf,
): Promise<Handshake> {
  const proofs = await findProofs(key);
  if (!proofs) return greeting;
  const { token } = greeting;
  return { ...greeting, proof: await proofs.prove({ method: 'GET', address: origin + SOCKET_PATH, token }) };
}

/** The server wants the next proof with another nonce. */
export async function heardNonce(
  nonce: string,
  key: string,
  findProofs: FindProofs = proofsOf,
): Promise<void> {
  (await findProofs(key))?.heard(nonce);
}
