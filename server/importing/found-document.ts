import type { ImportProblem } from '#shared/protocol/http.ts';
import type { Sha256 } from '#shared/protocol/ids.ts';
import type { DocumentKind } from '#shared/protocol/records.ts';

/** A PDF of the folder that delegates can open. */
export interface FoundDocument {
  /** Where it lies until it is stored. */
  readonly path: string;
  /** Its own name without folders, NFC. */
  readonly fileName: string;
  readonly title: string;
  readonly kind: DocumentKind;
  /** As the agenda has it; null: attached to no item. */
  readonly agendaNumber: string | null;
  readonly sha256: Sha256;
  readonly bytes: number;
  readonly pages: number;
  readonly hasText: boolean;
}

export interface FilesReading<Found> {
  readonly found: readonly Found[];
  readonly problems: readonly ImportProblem[];
}
