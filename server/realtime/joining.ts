import type { Viewer } from '#shared/access/viewer.ts';
import type { LogCursor, NewEntries } from '#shared/protocol/socket.ts';
import type { SessionHost } from '../session/session-host.ts';

const deaf = () => {};

/**
 * Joins a device to those who are told the log of `host`, in one step with reading what it lacks: it gets each entry exactly once, in
 * order, and all that came before it joined with its welcome. What the log gains while it is read is kept and goes there too, so nobody
 * waits for the reading of others, and no command for any of them.
 *
 * `join` lets it in and greets it with `lacking` (null: with the whole state), without waiting for anything.
 */
export async function joinLog(
  host: SessionHost,
  viewer: Viewer,
  have: LogCursor | undefined,
  join: (lacking: NewEntries | null) => void,
): Promise<void> {
  const meanwhile: NewEntries[] = [];
  const stop = host.listen({
    entries: ({ told, hash }) => void meanwhile.push({ entries: told(viewer), hash }),
    ballotRecorded: deaf,
    tokenIssued: deaf,
    ballotDropped: deaf,
    votingSuspended: deaf,
  });
  try {
    const read = have ? await host.entriesAfter(have, viewer) : null;
    join(read && meanwhile.reduce((known, news) => continued(known, news, have?.seq ?? 0), read));
  } finally {
    stop();
  }
}

/** `news` may begin with what was read already. */
function continued(known: NewEntries, news: NewEntries, from: number): NewEntries {
  const last = known.entries.at(-1)?.seq ?? from;
  const fresh = news.entries.filter(({ seq }) => seq > last);
  return fresh.length === 0 ? known : { entries: [...known.entries, ...fresh], hash: news.hash };
}
