import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { SessionHost } from '../session/session-host.ts';

/** More than is done while somebody looks at a screen that is not told yet. */
const REMEMBERED = 200;

const doings = new WeakMap<SessionHost, LoggedEvent[]>();

/** Remembers the latest entries of a session in memory, for what is said to whoever comes too late. */
export function rememberDoings(host: SessionHost, entries: readonly LoggedEvent[]): void {
  const known = doings.get(host) ?? [];
  doings.set(host, [...known, ...entries].slice(-REMEMBERED));
}

/** The newest last. */
export function latestDoings(host: SessionHost): readonly LoggedEvent[] {
  return doings.get(host) ?? [];
}
