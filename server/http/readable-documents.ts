import type { FastifyReply } from 'fastify';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { removedFiles } from '#shared/session/documents/removed-files.ts';
import { removedRefusal } from '#shared/session/documents/removing.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { DocumentFiles } from '../documents/document-files.ts';
import type { Sessions } from '../sessions/sessions.ts';
import { sendRefusal } from './answers.ts';
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

/** Whether the reader's session removed the file: from that very moment on, whatever still lies somewhere. */
export function isRemoved({ host }: Pick<Member, 'host'>, sha256: Sha256): boolean {
  return removedFiles(host.state).has(sha256);
}

/** Says of a file that is not there why. Nothing of it may be kept on the way. */
export async function sendMissing(
  reply: FastifyReply,
  documents: DocumentFiles,
  sha256: Sha256,
): Promise<FastifyReply> {
  const removal = await documents.removal(sha256);
  reply.header('cache-control', 'no-store');
  return sendRefusal(reply, removal ? removedRefusal('file-removed', removal) : refusal('not-found'));
}
