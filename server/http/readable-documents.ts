import type { Sha256 } from '#shared/protocol/ids.ts';
import type { SessionRegistry } from '../session/registry.ts';
import type { SessionHost } from '../session/session-host.ts';
import { isInLibrary } from './library.ts';

/**
 * Whether somebody of session `host` may read the file with this content: every edition that was ever published there, since
 * the record refers to it, and what past sessions resolved.
 */
export function isReadable(sessions: SessionRegistry, host: SessionHost, sha256: Sha256): boolean {
  const published = host.state.documents.some(({ editions }) =>
    editions.some((edition) => edition.sha256 === sha256),
  );
  return published || isInLibrary(sessions, host, sha256);
}
