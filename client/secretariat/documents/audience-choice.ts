import { DocumentAudience } from '#shared/protocol/audience.ts';
import { isNarrower } from '#shared/session/documents/editions.ts';

/** Who a document can be for: whoever could read the version `before` goes on reading. null: a new document. */
export function audiencesAfter(before: DocumentAudience | null): readonly DocumentAudience[] {
  return DocumentAudience.options.filter((audience) => before === null || !isNarrower(audience, before));
}
