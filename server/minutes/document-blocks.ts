import type { AgendaItemId } from '#shared/protocol/ids.ts';
import { currentEdition, documentsInForce } from '#shared/session/documents/editions.ts';
import { hardCopiesInForce } from '#shared/session/documents/hard-copies.ts';
import type { AnnouncedHardCopy, PublishedDocument, SessionState } from '#shared/session/state.ts';
import { type Block, paragraph } from './blocks.ts';
import type { CorrectionMarks } from './correction-marks.ts';
import { sentence } from './wording.ts';

/**
 * Documents presented in an item (null: in none), with the edition in force where there were several, and those withdrawn with the
 * reason; then what was given out on paper only.
 */
export function documentBlocks(
  state: SessionState,
  itemId: AgendaItemId | null,
  marks: CorrectionMarks,
): readonly Block[] {
  const lines = [
    ...documentsOf(state, itemId).map((document) => documentWords(document, marks)),
    ...hardCopiesInForce(state)
      .filter(({ agendaItemId }) => agendaItemId === itemId)
      .map((hardCopy) => hardCopyWords(hardCopy, marks)),
  ];
  const [only] = lines;
  if (only === undefined) return [];
  if (lines.length === 1) return [paragraph(sentence(`- Tài liệu: ${only}`))];
  return [
    paragraph('- Tài liệu:', true),
    ...lines.map((line, index) =>
      paragraph(index === lines.length - 1 ? sentence(`+ ${line}`) : `+ ${line};`),
    ),
  ];
}

/** In the order of their files; those withdrawn come last. */
function documentsOf(state: SessionState, itemId: AgendaItemId | null): readonly PublishedDocument[] {
  const withdrawn = state.documents.filter((document) => document.withdrawn !== null);
  return [...documentsInForce(state), ...withdrawn].filter(
    (document) => currentEdition(document).agendaItemId === itemId,
  );
}

function documentWords(document: PublishedDocument, marks: CorrectionMarks): string {
  const { title, version, removed } = currentEdition(document);
  const edition = version > 1 ? ` (bản ${version})` : '';
  const withdrawn = document.withdrawn ? ` (đã rút; lý do: ${document.withdrawn.reason})` : '';
  const mark = marks.at(
    (event) =>
      ((event.type === 'DocumentPublished' || event.type === 'DocumentWidened') &&
        event.document.id === document.id) ||
      ((event.type === 'DocumentWithdrawn' || event.type === 'DocumentFilesRemoved') &&
        event.documentId === document.id),
  );
  // What it was called may be what nobody was to know.
  if (removed) return `Một tài liệu đã được gỡ khỏi hệ thống (lý do: ${removed.reason})${mark}`;
  return `${title.replace(/[.;]$/, '')}${edition}${withdrawn}${mark}`;
}

function hardCopyWords({ id, title }: AnnouncedHardCopy, marks: CorrectionMarks): string {
  const mark = marks.at((event) => event.type === 'HardCopyAnnounced' && event.hardCopy.id === id);
  return `${(title ?? 'Tài liệu không nêu tên').replace(/[.;]$/, '')} (chỉ có bản giấy)${mark}`;
}
