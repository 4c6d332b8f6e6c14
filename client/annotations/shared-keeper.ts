import type { SharedAnnotation } from '#shared/protocol/annotations.ts';
import type { AnnotationDatabase } from './database.ts';
import type { Unsubscribe } from './replica.ts';
import { type SealedJson, SHARED_CONTEXT } from './sealed-json.ts';
import { watch } from './watching.ts';

/** Keeps on the device what others share with the person, as the server last told it. */
export interface SharedKeeper {
  /** The tag of what is kept; null when nothing is. */
  etag(): Promise<string | null>;
  /** Keeps it in place of all that was kept before: what is shared no more is gone from the device. */
  keep(etag: string, shared: readonly SharedAnnotation[]): Promise<void>;
  watchShared(onChange: (shared: readonly SharedAnnotation[]) => void): Unsubscribe;
}

export function sharedKeeper(db: AnnotationDatabase, json: SealedJson): SharedKeeper {
  const opened = async () => {
    const row = await db.shared.get('shared');
    const shared = await json.open<readonly SharedAnnotation[]>(SHARED_CONTEXT, row?.sealed);
    return row && shared ? { etag: row.etag, shared } : null;
  };
  return {
    etag: async () => (await opened())?.etag ?? null,
    async keep(etag, shared) {
      await db.shared.put({ key: 'shared', etag, sealed: await json.seal(SHARED_CONTEXT, shared) });
    },
    watchShared(onChange) {
      let stopped = false;
      let turn: Promise<void> = Promise.resolve();
      const stop = watch(
        () => db.shared.get('shared'),
        () => {
          turn = turn.then(async () => {
            const shared = (await opened())?.shared ?? [];
            if (!stopped) onChange(shared);
          });
        },
      );
      return () => {
        stopped = true;
        stop();
      };
    },
  };
}
