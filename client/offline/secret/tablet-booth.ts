import type { PublishedBox, SignedIn } from '#shared/protocol/http.ts';
import type { SessionId } from '#shared/protocol/ids.ts';
import { httpWith, jsonOf } from '../../connection/http.ts';
import type { LiveSession } from '../../connection/live.ts';
import { ownerOf } from '../device/device-database.ts';
import { openVault } from './ballot-vault.ts';
import { webBallotCrypto } from './blind-token.ts';
import { boxConnection } from './box-connection.ts';
import { randomPause } from './drop-pause.ts';
import { type SecretBooth, startSecretBooth } from './secret-booth.ts';
import { unsupportedBooth } from './unsupported-booth.ts';
import { vaultStorageOf } from './vault-storage.ts';

/** The secret booth of a signed-in tablet. */
export function startTabletBooth(live: LiveSession, signedIn: SignedIn): SecretBooth {
  const crypto = webBallotCrypto();
  if (!crypto) return unsupportedBooth();
  // Read without the sign-in, as any observer reads it.
  const http = httpWith(() => null);
  const sessionId = signedIn.sessionId as SessionId;
  return startSecretBooth({
    live,
    sessionId,
    crypto,
    vault: openVault(vaultStorageOf(ownerOf(signedIn))),
    drop: boxConnection(),
    published: async (pollId) => jsonOf<PublishedBox>(await http(`/api/boxes/${sessionId}/${pollId}`)),
    pause: randomPause,
  });
}
