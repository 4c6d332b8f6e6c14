import type { Sha256 } from '#shared/protocol/ids.ts';
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
  const published = host
    .stateFor(viewer)
    .documents.some(({ editions }) => editions.some((edition) => edition.sha256 === sha256));
  return published || isInLibrary(sessions, host.id, sha256);
}
