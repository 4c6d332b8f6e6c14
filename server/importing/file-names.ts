import { dirname } from 'node:path/posix';
import type { ImportProblem } from '#shared/protocol/http.ts';
import { DocumentEdition } from '#shared/protocol/records.ts';
import { currentEdition } from '#shared/session/documents/editions.ts';
import type { SessionState } from '#shared/session/state.ts';
import { fold } from '#shared/text/fold.ts';
import type { FilesReading, FoundDocument } from './found-document.ts';
import { problem } from './problems.ts';

/** A document, and its file's path in the folder. */
export interface FiledDocument {
  readonly name: string;
  readonly document: FoundDocument;
}

/**
 * Gives files of one name, from several folders, names that tell them apart: "5. Ngân sách - to trinh.pdf". A document is
 * recognised by its name when the folder is imported again, so a file keeps the name under which it was published.
 */
export function distinctNames(
  files: readonly FiledDocument[],
  state: SessionState,
): FilesReading<FoundDocument> {
  const published = new Set(state.documents.map((document) => fold(currentEdition(document).fileName)));
  const byName = Map.groupBy(files, ({ document }) => fold(document.fileName));
  const problems: ImportProblem[] = [];
  const found = files.map((filed): FoundDocument => {
    const { name, document } = filed;
    const long = withFolders(name);
    const alike = byName.get(fold(document.fileName)) ?? [];
    const alone = alike.length === 1 && !published.has(fold(long));
    if (long === name || alone || keeperOf(alike, state) === filed) return document;
    const max = DocumentEdition.shape.fileName.maxLength ?? Number.POSITIVE_INFINITY;
    if (long.length > max) {
      problems.push(problem('file-name-too-long', { file: name }, { length: long.length, max }));
      return document;
    }
    problems.push(problem('file-name-with-folder', { file: name }, { name: long }));
    return { ...document, fileName: long };
  });
  return { found, problems };
}

/** The one of several files of one name that was published under it: the same bytes, or those of the same agenda item. */
function keeperOf(
  alike: readonly FiledDocument[],
  { documents, agenda }: SessionState,
): FiledDocument | null {
  const name = fold(alike[0]?.document.fileName ?? '');
  const editions = documents.map(currentEdition).filter((edition) => fold(edition.fileName) === name);
  const numbers = editions.map(({ agendaItemId }) => agenda.find(({ id }) => id === agendaItemId)?.number);
  return (
    alike.find(({ document }) => editions.some(({ sha256 }) => sha256 === document.sha256)) ??
    alike.find(({ document }) => document.agendaNumber !== null && numbers.includes(document.agendaNumber)) ??
    null
  );
}

function withFolders(name: string): string {
  return dirname(name) === '.' ? name : name.replaceAll('/', ' - ');
}
