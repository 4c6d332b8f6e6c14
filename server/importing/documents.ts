import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename, dirname } from 'node:path/posix';
import { pipeline } from 'node:stream/promises';
import type { ImportProblem, UnseenContent } from '#shared/protocol/http.ts';
import { Sha256 } from '#shared/protocol/ids.ts';
import { DocumentEdition } from '#shared/protocol/records.ts';
import { pageRanges } from '#shared/text/page-ranges.ts';
import { inspectPdf } from '../documents/inspect.ts';
import { pagesWithoutText, readText } from '../documents/read-text.ts';
import { stampVerdict } from '../documents/stamps/stamp-verdict.ts';
import { attach, documentKind, titleFromName } from './document-name.ts';
import type { FiledDocument } from './file-names.ts';
import type { FilesReading, FoundDocument } from './found-document.ts';
import { problem, refusedFile } from './problems.ts';
import type { SourceFile } from './source.ts';

/** A PDF as it was found, not attached to the agenda yet. */
export interface InspectedFile {
  readonly file: SourceFile;
  readonly document: Omit<FoundDocument, 'agendaNumber'>;
  readonly unseen: UnseenContent | null;
  /** Pages that are pictures only, from 1. */
  readonly withoutText: readonly number[];
}

/** Enough to keep both inspecting workers and the disk busy. */
const AT_ONCE = 4;

/** Inspects and hashes every PDF; those that delegates could not open are problems. */
export async function inspectFiles(
  files: readonly SourceFile[],
  maxBytes: number,
): Promise<FilesReading<InspectedFile>> {
  const outcomes = new Map<SourceFile, InspectedFile | ImportProblem>();
  const waiting = files.values();
  const lane = async () => {
    for (const file of waiting) outcomes.set(file, await inspectFile(file, maxBytes));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const found: InspectedFile[] = [];
  const problems: ImportProblem[] = [];
  for (const file of files) {
    const outcome = outcomes.get(file);
    if (outcome && 'document' in outcome) found.push(outcome);
    else if (outcome) problems.push(outcome);
  }
  return {
    found,
    problems: [...problems, ...repeatedFiles(found), ...unseenContents(found), ...scannedFiles(found)],
  };
}

async function inspectFile(file: SourceFile, maxBytes: number): Promise<InspectedFile | ImportProblem> {
  const fileName = basename(file.name);
  const longest = DocumentEdition.shape.fileName.maxLength ?? Number.POSITIVE_INFINITY;
  if (fileName.length > longest) {
    return problem('file-name-too-long', { file: file.name }, { length: fileName.length, max: longest });
  }
  const inspected = await inspectPdf(file.path, fileName, { maxBytes });
  if (!inspected.ok) return refusedFile(file.name, inspected.refusal);
  const { pages, hasText, title, bytes, unseen, firstPage } = inspected;
  const verdict = stampVerdict(fileName, firstPage, [file.name, title]);
  if (verdict.status === 'refused') return refusedFile(file.name, verdict.refusal);
  if (verdict.status === 'doubtful')
    return problem('stamp-word', { file: file.name }, { words: verdict.words });
  const text = await readText(file.path);
  return {
    file,
    unseen,
    withoutText: text.status === 'read' ? pagesWithoutText(text.pages) : [],
    document: {
      path: file.path,
      fileName,
      title: title ?? titleFromName(fileName),
      kind: documentKind(fileName),
      sha256: await sha256Of(file.path),
      bytes,
      pages,
      hasText,
    },
  };
}

async function sha256Of(path: string): Promise<Sha256> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return Sha256.parse(hash.digest('hex'));
}

/** The same bytes under two names are likely a slip. */
function repeatedFiles(found: readonly InspectedFile[]): readonly ImportProblem[] {
  const byContent = new Map<string, string>();
  return found.flatMap(({ file, document }) => {
    const sameContent = byContent.get(document.sha256);
    byContent.set(document.sha256, sameContent ?? file.name);
    return sameContent ? [problem('same-content', { file: file.name }, { other: sameContent })] : [];
  });
}

/** What delegates would never know of. */
function unseenContents(found: readonly InspectedFile[]): readonly ImportProblem[] {
  return found.flatMap(({ file, unseen }) =>
    unseen === null ? [] : [problem(UNSEEN_PROBLEMS[unseen], { file: file.name })],
  );
}

const UNSEEN_PROBLEMS = {
  'dynamic-form': 'file-dynamic-form',
  portfolio: 'file-portfolio',
  attachments: 'file-attachments',
} as const;

/** What nobody will find or highlight is named, so that a scan can be replaced by the document itself. */
function scannedFiles(found: readonly InspectedFile[]): readonly ImportProblem[] {
  return found
    .filter(({ withoutText }) => withoutText.length > 0)
    .map(({ file, withoutText }) =>
      problem(
        withoutText[0] === 1 ? 'first-page-without-text' : 'pages-without-text',
        { file: file.name },
        { pages: pageRanges(withoutText) },
      ),
    );
}

/** Attaches each PDF to the agenda item that its name states. */
export function attachFiles(
  files: readonly InspectedFile[],
  numbers: readonly string[],
): FilesReading<FiledDocument> {
  const siblings = Map.groupBy(files, ({ file }) => dirname(file.name));
  const attached = files.map(({ file, document }) => {
    const { agendaNumber, problems } = agendaNumberOf(
      file,
      numbers,
      siblings.get(dirname(file.name))?.length ?? 1,
    );
    return { filed: { name: file.name, document: { ...document, agendaNumber } }, problems };
  });
  return {
    found: attached.map(({ filed }) => filed),
    problems: attached.flatMap(({ problems }) => problems),
  };
}

function agendaNumberOf(
  { name }: SourceFile,
  numbers: readonly string[],
  siblings: number,
): { readonly agendaNumber: string | null; readonly problems: readonly ImportProblem[] } {
  const attachment = attach(name, numbers, siblings);
  const place = { file: name };
  switch (attachment.status) {
    case 'attached':
      return { agendaNumber: attachment.number, problems: [] };
    case 'attached-to-parent': {
      const { stated, number } = attachment;
      const params = { number: stated, parent: number };
      return { agendaNumber: number, problems: [problem('file-number-of-part', place, params)] };
    }
    case 'attached-to-section': {
      const { stated, number } = attachment;
      const params = { number: stated.toLocaleUpperCase('vi'), full: number };
      return { agendaNumber: number, problems: [problem('file-number-of-section', place, params)] };
    }
    case 'doubtful': {
      const { number } = attachment;
      return { agendaNumber: number, problems: [problem('file-number-doubtful', place, { number })] };
    }
    case 'by-folder': {
      const params = { folder: attachment.number, number: attachment.own };
      return { agendaNumber: attachment.number, problems: [problem('folder-before-file', place, params)] };
    }
    case 'document-number': {
      const params = { symbol: attachment.symbol };
      return { agendaNumber: null, problems: [problem('file-number-of-document', place, params)] };
    }
    case 'unknown': {
      const params = { number: attachment.stated };
      return { agendaNumber: null, problems: [problem('file-number-unknown', place, params)] };
    }
    case 'none':
      return { agendaNumber: null, problems: [problem('file-without-number', place)] };
  }
}
