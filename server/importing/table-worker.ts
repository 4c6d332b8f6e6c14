import { parentPort } from 'node:worker_threads';
import { readCsv } from './csv.ts';
import { problem } from './problems.ts';
import { type TableAnswer, TableJob } from './table-job.ts';
import { readWorkbook } from './workbook/read-workbook.ts';

/** All sheets of a file together: a list of a thousand delegates has some ten thousands of cells. The server goes through them beside a vote. */
const MOST_CELLS = 200_000;

async function read({ kind, path, file }: TableJob): Promise<unknown> {
  const reading = await (kind === 'csv' ? readCsv(path, file) : readWorkbook(path, file));
  if (!reading.ok) return { status: 'refused', problem: reading.problem };
  const { sheets } = reading.sheets;
  const cells = sheets.reduce((sum, { grid }) => grid.reduce((some, row) => some + row.length, sum), 0);
  if (cells > MOST_CELLS) return { status: 'refused', problem: problem('table-too-large', { file }) };
  return { status: 'read', sheets } satisfies { status: TableAnswer['status']; sheets: unknown };
}

parentPort?.on('message', async (message) => {
  parentPort?.postMessage(await read(TableJob.parse(message)));
});
