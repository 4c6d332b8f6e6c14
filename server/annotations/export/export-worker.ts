import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { EncryptedPDFError, ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { annotate } from './annotate.ts';
import { crossReferencesOf } from './cross-references.ts';
import { type ExportAnswer, ExportJob } from './export-job.ts';
import { addBookmarks } from './outline.ts';

const READING = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest };
const WRITING = { addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: 10_000 };

async function write({ path, annotations, author }: ExportJob): Promise<ExportAnswer> {
  const bytes = new Uint8Array(await readFile(path));
  const references = crossReferencesOf(bytes);
  const document = (references && (await openToAppend(bytes))) ?? (await openToRewrite(bytes));
  await annotate(document, annotations, author);
  addBookmarks(document, annotations);
  const { snapshot } = document.context;
  if (snapshot === undefined) return { status: 'rewritten', bytes: await document.save(WRITING) };
  // The new section has the form of the old one, which the form of no older reader is mixed with.
  const useObjectStreams = references === 'stream';
  return {
    status: 'appended',
    bytes: await document.saveIncremental(snapshot, { ...WRITING, useObjectStreams }),
  };
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

/** With the empty password, which readers try by themselves; the copy is not encrypted. */
async function openToRewrite(bytes: Uint8Array): Promise<PDFDocument> {
  const document = await PDFDocument.load(bytes, { ...READING, password: '' });
  delete document.context.trailerInfo.Encrypt;
  return document;
}

parentPort?.on('message', async (message) => {
  const job = ExportJob.parse(message);
  // The library throws plain errors for files that it cannot make sense of.
  parentPort?.postMessage(await write(job).catch((): ExportAnswer => ({ status: 'unreadable' })));
});
