import { parentPort } from 'node:worker_threads';
import readXlsxFile from 'read-excel-file/node';
import { XlsxAnswer, XlsxJob } from './xlsx-job.ts';

async function read(path: string): Promise<XlsxAnswer> {
  try {
    const sheets = await readXlsxFile(path);
    return XlsxAnswer.parse({ status: 'read', grids: sheets.map(({ data }) => data) });
  } catch (error) {
    // The library's errors all mean that the file is not as Excel writes it; some name the cell.
    const row = error instanceof Error ? /\bat row (\d+)/.exec(error.message)?.[1] : undefined;
    return { status: 'unreadable', row: row === undefined ? null : Number(row) };
  }
}

parentPort?.on('message', async (message) => {
  const { path } = XlsxJob.parse(message);
  parentPort?.postMessage(await read(path));
});
