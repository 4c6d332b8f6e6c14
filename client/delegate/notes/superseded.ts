import type { Annotation } from '#shared/protocol/annotations.ts';
import type { PublishedDocument } from '#shared/session/state.ts';
import { rootOf } from '../../reader/carry-over/root.ts';

/** The notes without those that have a copy in a later version of their document: that is where one reads on. */
export function withoutSuperseded(
  own: readonly Annotation[],
  documents: readonly PublishedDocument[],
): readonly Annotation[] {
  const versions = new Map(
    documents.flatMap(({ id, editions }) =>
      editions.map(({ sha256, version }) => [String(sha256), { id, version }] as const),
    ),
  );
  const latest = new Map<string, number>();
  for (const annotation of own) {
    const edition = versions.get(annotation.documentSha256);
    if (!edition) continue;
    const key = `${edition.id} ${rootOf(annotation)}`;
    latest.set(key, Math.max(latest.get(key) ?? 0, edition.version));
  }
  return own.filter((annotation) => {
    const edition = versions.get(annotation.documentSha256);
    return !edition || latest.get(`${edition.id} ${rootOf(annotation)}`) === edition.version;
  });
}
