import { decodeHlc } from '#shared/annotations/clock.ts';
import type { AnnotationId } from '#shared/protocol/annotations.ts';
import type { SessionState } from '#shared/session/state.ts';
import { type AnnotationStore, ownerIn } from '../annotation-store.ts';
import { sharedWith } from '../sharing.ts';
import type { ExportedReply, OwnAnnotation } from './export-job.ts';

/** All that stands of the own annotations of a delegate or guest in `session`. Nobody else's are ever among them. */
export async function ownAnnotations(
  store: AnnotationStore,
  session: string,
  state: SessionState,
  personId: string,
): Promise<readonly OwnAnnotation[]> {
  const seen = [...(await store.seen(ownerIn(session, personId))).values()];
  const shares = seen.flatMap(({ body }) => (body?.type === 'share' ? [body] : []));
  const replies = await repliesTo(store, session, state, personId);
  return seen.flatMap(({ id, documentSha256, page, body, hlc, carried }): readonly OwnAnnotation[] => {
    if (body === null || body.type === 'share') return [];
    return [
      {
        id,
        documentSha256,
        page,
        body,
        at: decodeHlc(hlc).wall,
        lost: carried?.lost === true,
        sharedWith: shares.filter(({ of }) => of === id).map((share) => share.with),
        replies: [...(replies.get(id) ?? [])],
      },
    ];
  });
}

async function repliesTo(
  store: AnnotationStore,
  session: string,
  { delegates }: SessionState,
  person: string,
): Promise<ReadonlyMap<AnnotationId, readonly ExportedReply[]>> {
  const owner = delegates.find(({ id }) => id === person)?.id;
  // Guests share nothing, so nobody answers them.
  if (owner === undefined) return new Map();
  const names = new Map(delegates.map(({ id, name }) => [id, name]));
  const { annotations } = await sharedWith(store, session, delegates, owner);
  return new Map(
    annotations
      .filter((shared) => shared.owner === owner)
      .map(({ annotation, replies }) => [
        annotation.id,
        replies.map(({ id, author, text, at }) => ({ id, author: names.get(author) ?? author, text, at })),
      ]),
  );
}
