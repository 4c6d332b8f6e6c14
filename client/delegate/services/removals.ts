import type { Http } from '../../connection/http.ts';
import type { LiveSession } from '../../connection/live.ts';

/** After a connection: what one waits for comes first, and not all tablets of a hall ask in the same moment. */
const AFTER_MS = 10_000;
const SPREAD_MS = 20_000;

/** After each connection, drops what was removed from the server of sessions that are not open here. Its code comes in a chunk of its own. @returns the way to stop. */
export function startRemovalsLater(live: Pick<LiveSession, 'onWelcome'>, http: Http): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = live.onWelcome(() => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        import('../../offline/keeping/drop-removed.ts')
          .then(({ dropRemoved }) => dropRemoved(http))
          .catch((error: unknown) => console.warn('what was removed could not be asked for', error));
      },
      AFTER_MS + Math.random() * SPREAD_MS,
    );
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
