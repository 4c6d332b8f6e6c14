import type { Sha256 } from '#shared/protocol/ids.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { Sessions } from '../sessions/sessions.ts';
import { isInLibrary } from './library.ts';
import type { Member } from './members.ts';

/**
 * Whether somebody may read the file with this content: every edition that was ever published for them in their session, since
 * the record refers to it, and what past sessions resolved.
 */
export function isReadable(
  sessions: Sessions,
  { host, viewer }: Pick<Member, 'host' | 'viewer'>,
  sha256: Sha256,
): boolean {
  return isOf(host.stateFor(viewer), sha256) || isInLibrary(sessions, host.id, sha256);
}

/** Whether the file is in the session, but for others than this reader: what is said of it is not for them either. */
export function isWithheld({ host, viewer }: Pick<Member, 'host' | 'viewer'>, sha256: Sha256): boolean {
  return isOf(host.state, sha256) && !isOf(host.stateFor(viewer), sha256);
}

function isOf({ documents }: SessionState, sha256: Sha256): boolean {
  return documents.some(({ editions }) => editions.some((edition) => edition.sha256 === sha256));
}
