import type { Actor, EventOf } from '../../protocol/events.ts';
import type { Instant, Sha256 } from '../../protocol/ids.ts';
import type { Edition, FileRemoval, PublishedDocument, SessionState } from '../state.ts';
import { currentEdition } from './editions.ts';

/** The editions of the document with these files have none any more. Where one of them is in force, the document is withdrawn with it. */
export function withoutFiles(
  documents: readonly PublishedDocument[],
  { documentId, files, reason }: EventOf<'DocumentFilesRemoved'>,
  { at, actor }: { readonly at: Instant; readonly actor: Actor },
): readonly PublishedDocument[] {
  const gone = new Set(files);
  const marked = (edition: Edition): Edition =>
    gone.has(edition.sha256) && !edition.removed
      ? { ...edition, removed: { at, reason, by: actor } }
      : edition;
  return documents.map((document) => {
    if (document.id !== documentId) return document;
    const [first, ...later] = document.editions;
    const editions: readonly [Edition, ...Edition[]] = [marked(first), ...later.map(marked)];
    const isOut = currentEdition({ ...document, editions }).removed !== undefined;
    return { ...document, editions, withdrawn: document.withdrawn ?? (isOut ? { at, reason } : null) };
  });
}

/** Every file that was removed, with what stays of it. */
export function removedFiles({
  documents,
}: Pick<SessionState, 'documents'>): ReadonlyMap<Sha256, FileRemoval> {
  return new Map(
    documents.flatMap(({ editions }) =>
      editions.flatMap(({ sha256, removed }) => (removed ? [[sha256, removed] as const] : [])),
    ),
  );
}
