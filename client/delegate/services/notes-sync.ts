import type { SignedIn } from '#shared/protocol/http.ts';
import { type LocalAnnotations, openLocalAnnotations } from '../../annotations/local-annotations.ts';
import { createSharingFetch } from '../../annotations/sharing.ts';
import { createAnnotationSync } from '../../annotations/sync.ts';
import { type Http, postJson } from '../../connection/http.ts';
import type { LiveSession } from '../../connection/live.ts';
import type { Sealer } from '../../offline/device/sealing.ts';

interface NotesSync {
  readonly local: LocalAnnotations;
  close(): void;
}

/** Opens the notes of this sign-in and keeps them in step with the server. */
export function startNotesSync(
  live: LiveSession,
  http: Http,
  { sessionId, me }: SignedIn,
  sealer: Sealer,
  onUnsent: (count: number) => void,
): NotesSync {
  const local = openLocalAnnotations({
    sessionId,
    personId: me.personId,
    sealer,
    onWrite: () => sync.changedHere(),
  });
  const sync = createAnnotationSync({
    replica: local,
    postJson: (path, body) => postJson(http, path, body),
  });
  const sharing = createSharingFetch(local, http);
  const stops = [
    local.watchWaiting(onUnsent),
    live.onWelcome(() => void sync.syncNow()),
    live.onAnnotationsChanged(() => void sync.syncNow()),
    live.onWelcome(() => void sharing.fetchNow()),
    live.onSharingChanged(() => void sharing.fetchNow()),
  ];
  void sync.syncNow();
  void sharing.fetchNow();
  return {
    local,
    close() {
      for (const stop of stops) stop();
      sync.stop();
      local.close();
    },
  };
}
