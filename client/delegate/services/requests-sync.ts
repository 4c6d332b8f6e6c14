import type { SignedIn } from '#shared/protocol/http.ts';
import type { LiveSession } from '../../connection/live.ts';
import { ownerOf } from '../../offline/device/device-database.ts';
import type { Sealer } from '../../offline/device/sealing.ts';
import { type RequestOutbox, startRequestOutbox } from '../../offline/requests/request-outbox.ts';
import { requestStorageOf } from '../../offline/requests/request-storage.ts';

/** Starts what sends requests to speak and questions of this sign-in. */
export function startTabletRequests(
  live: LiveSession,
  signedIn: SignedIn,
  sealer: Sealer,
  onUnsent: (count: number) => void,
): { readonly outbox: RequestOutbox; close(): void } {
  const storage = requestStorageOf(ownerOf(signedIn), sealer);
  const outbox = startRequestOutbox(live, storage);
  const count = ({ requests }: ReturnType<typeof outbox.waiting.getState>) =>
    onUnsent(requests.filter(({ refusal }) => refusal === null).length);
  const stop = outbox.waiting.subscribe(count);
  return {
    outbox,
    close() {
      stop();
      outbox.close();
      storage.close();
    },
  };
}
