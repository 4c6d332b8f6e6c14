import { parentPort } from 'node:worker_threads';
import { ODS_CONTENT, readOds } from './ods.ts';
import { readParts } from './parts.ts';
import { TooLarge } from './sheet-builder.ts';
import { WorkbookAnswer, WorkbookJob } from './workbook-job.ts';
import { readXlsx, XLSX_PARTS, XLSX_WORKBOOK } from './xlsx.ts';

const WANTED = new RegExp(`${XLSX_PARTS.source}|^content\\.xml$`, 'i');

async function read(path: string): Promise<WorkbookAnswer> {
  try {
    const parts = await readParts(path, WANTED);
    if (parts.has(XLSX_WORKBOOK)) return WorkbookAnswer.parse({ status: 'read', sheets: readXlsx(parts) });
    if (parts.has(ODS_CONTENT)) return WorkbookAnswer.parse({ status: 'read', sheets: readOds(parts) });
    return { status: 'unreadable' };
  } catch (error) {
    // All that is thrown below means that the file is not as a spreadsheet program writes it.
    return { status: error instanceof TooLarge ? 'too-large' : 'unreadable' };
  }
}

parentPort?.on('message', async (message) => {
  const { path } = WorkbookJob.parse(message);
  parentPort?.postMessage(await read(path));
});
