import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { EncryptedPDFError, ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { annotate } from './annotate.ts';
import { crossReferencesOf } from './cross-references.ts';
import { decrypted } from './decryption/decrypt.ts';
import { type ExportAnswer, ExportJob } from './export-job.ts';
import { addBookmarks } from './outline.ts';
import { holdsAll } from './read-back.ts';
import { withStatedTypes } from './stated-types.ts';

const READING = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest };
const WRITING = { addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: 10_000 };

const HEADER = '%PDF-';

type Written = Exclude<ExportAnswer, { status: 'unreadable' }>;

/** The first way of writing the marks whose result holds all that it should, as another program reads it. */
async function exported(job: ExportJob): Promise<ExportAnswer> {
  const original = new Uint8Array(await readFile(job.path));
  for (const write of [appended, rewritten]) {
    // The library throws plain errors for files that it cannot make sense of.
    const answer = await write(original, job).catch(() => null);
    if (!answer) continue;
    const whole = answer.status === 'appended' ? Buffer.concat([original, answer.bytes]) : answer.bytes;
    if (await holdsAll(original, whole, job.annotations)) return answer;
  }
  return { status: 'unreadable' };
}

/** null: nothing can be appended, since the file is encrypted or its cross references do not hold. */
async function appended(bytes: Uint8Array, job: ExportJob): Promise<Written | null> {
  const references = crossReferencesOf(bytes);
  const document = references && (await openToAppend(bytes));
  if (!document) return null;
  await mark(document, job);
  const { snapshot } = document.context;
  if (snapshot === undefined) return null;
  // The new section has the form of the old one, which the form of no older reader is mixed with.
  const useObjectStreams = references === 'stream';
  return {
    status: 'appended',
    bytes: await document.saveIncremental(snapshot, { ...WRITING, useObjectStreams }),
  };
}

/** The copy is not encrypted. */
async function rewritten(bytes: Uint8Array, job: ExportJob): Promise<Written> {
  const headed = withHeader(bytes);
  const plain = (await decrypted(headed)) ?? headed;
  const document = await PDFDocument.load((await withStatedTypes(plain)) ?? plain, READING);
  await mark(document, job);
  return { status: 'rewritten', bytes: await document.save(WRITING) };
}

/** Readers do without a header, the library does not. */
function withHeader(bytes: Uint8Array): Uint8Array {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(HEADER)
    ? bytes
    : Buffer.concat([Buffer.from(`${HEADER}1.7\n`), bytes]);
}

async function mark(document: PDFDocument, { annotations, author }: ExportJob): Promise<void> {
  await annotate(document, annotations, author);
  addBookmarks(document, annotations);
}

/** null: it is encrypted, and what is appended would have to be as well. */
async function openToAppend(bytes: Uint8Array): Promise<PDFDocument | null> {
  try {
    return await PDFDocument.load(bytes, { ...READING, forIncrementalUpdate: true });
  } catch (error) {
    if (error instanceof EncryptedPDFError) return null;
    throw error;
  }
}

parentPort?.on('message', async (message) => {
  const job = ExportJob.parse(message);
  parentPort?.postMessage(await exported(job).catch((): ExportAnswer => ({ status: 'unreadable' })));
});
