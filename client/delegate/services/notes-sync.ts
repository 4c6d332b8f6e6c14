import type { SignedIn } from '#shared/protocol/http.ts';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { removedFiles } from '#shared/session/documents/removed-files.ts';
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
  // Among delegates: guests keep their notes to themselves.
  const sharing = me.role === 'delegate' ? createSharingFetch(local, http) : null;
  let forgotten: readonly Sha256[] = [];
  /** What was removed is quoted in no mark any more, of one's own or of colleagues. */
  const forget = () => {
    const { session } = live.store.getState();
    const removed = session ? [...removedFiles(session).keys()] : [];
    if (removed.length === 0 || removed.join() === forgotten.join()) return;
    forgotten = removed;
    void local.forgetPassages(removed).catch((error: unknown) => {
      console.warn('passages of what was removed stay for now', error);
      forgotten = [];
    });
    void sharing?.fetchNow();
  };
  const stops = [
    live.store.subscribe((now, before) => {
      if (now.session?.documents !== before.session?.documents) forget();
    }),
    local.watchWaiting(onUnsent),
    live.onWelcome(() => void sync.syncNow()),
    live.onAnnotationsChanged(() => void sync.syncNow()),
    live.onWelcome(() => void sharing?.fetchNow()),
    live.onSharingChanged(() => void sharing?.fetchNow()),
  ];
  void sync.syncNow();
  void sharing?.fetchNow();
  forget();
  return {
    local,
    close() {
      for (const stop of stops) stop();
      sync.stop();
      local.close();
    },
  };
}
