import type { EventOf } from '../../protocol/events.ts';
import type { DocumentId, Sha256 } from '../../protocol/ids.ts';
import { type Refusal, type RefusalCode, refusal, refuse } from '../../protocol/refusals.ts';
import { dayOf, formatDay } from '../../text/dates.ts';
import type { Edition, FileRemoval, SessionState } from '../state.ts';
import { type Decision, decided } from '../verdict.ts';
import { findDocument } from './editions.ts';
import { removedFiles } from './removed-files.ts';

/**
 * Removes files that were published wrongly, whatever goes on: while the hall votes, and after the session is closed. Those that are gone
 * already are passed over. Other documents that have one of them lose it too: an event each, since each may be for other people.
 */
export function removeFiles(
  state: SessionState,
  documentId: DocumentId,
  files: readonly Sha256[],
  reason: string,
): Decision {
  const document = findDocument(state, documentId);
  if (!document) return refuse('unknown-document', { id: documentId });
  const known = new Map(document.editions.map((edition) => [edition.sha256, edition]));
  if (files.some((sha256) => !known.has(sha256))) return refuse('unknown-document', { id: documentId });
  const left = [...new Set(files)].filter((sha256) => !known.get(sha256)?.removed);
  if (left.length === 0) {
    const [removal] = files.flatMap((sha256) => known.get(sha256)?.removed ?? []);
    return removal ? { ok: false, refusal: removedRefusal('file-removed', removal) } : decided();
  }
  const others = state.documents.flatMap(({ id, editions }) => {
    const shared = editions.filter(({ sha256, removed }) => left.includes(sha256) && !removed);
    return id === documentId || shared.length === 0 ? [] : [removalOf(id, filesOf(shared), reason)];
  });
  return decided(removalOf(documentId, left, reason), ...others);
}

function removalOf(documentId: DocumentId, files: Sha256[], reason: string): EventOf<'DocumentFilesRemoved'> {
  return { type: 'DocumentFilesRemoved', v: 1, documentId, files, reason };
}

function filesOf(editions: readonly Edition[]): Sha256[] {
  return [...new Set(editions.map(({ sha256 }) => sha256))];
}

/** Why the file with this content is not published again; null where it was not removed. */
export function whyNotAgain(state: Pick<SessionState, 'documents'>, sha256: Sha256): Refusal | null {
  const removal = removedFiles(state).get(sha256);
  return removal ? removedRefusal('file-removed-before', removal) : null;
}

/** `code` with when and why the file was removed. */
export function removedRefusal(
  code: Extract<RefusalCode, 'file-removed' | 'file-removed-before'>,
  { at, reason }: Pick<FileRemoval, 'at' | 'reason'>,
): Refusal {
  return refusal(code, { day: formatDay(dayOf(at)), reason });
}
