import { renderDocx } from '../../../server/minutes/docx.ts';
import { minutesPaper } from '../../../server/minutes/minutes-model.ts';
import { renderPdf } from '../../../server/minutes/pdf.ts';
import { bareTables } from '../floors/docx-tables.ts';
import { median, type Ratio, rounded } from '../result.ts';
import { type LongSession, sessionWithVotes } from './long-session.ts';

const ROUNDS = 5;
/** Rounds before, not counted: all code is compiled. */
const WARM_UP_ROUNDS = 1;
const VOTES = 60;

/**
 * Minutes of 60 and of 120 votes, from the log to the file, and on the floor the docx library with nothing but the same tables,
 * their words ready: in turn, in one process. In milliseconds of the processor's time.
 */
export async function exportCost(): Promise<{ ratios: readonly Ratio[]; detail: Record<string, unknown> }> {
  const [some, many] = [sessionWithVotes(VOTES), sessionWithVotes(2 * VOTES)];
  const tables = [some, many].map(({ state, log }) => {
    const { body, appendix } = minutesPaper(state, log);
    return [...body, ...appendix].flatMap((block) => (block.type === 'table' ? [block] : []));
  });
  const docx = ({ state, log }: LongSession) => renderDocx(minutesPaper(state, log));
  const pdf = ({ state, log }: LongSession) => renderPdf(minutesPaper(state, log));
  const jobs = {
    docx60: () => docx(some),
    floor60: () => bareTables(tables[0] ?? []),
    docx120: () => docx(many),
    floor120: () => bareTables(tables[1] ?? []),
    pdf60: () => pdf(some),
    pdf120: () => pdf(many),
  };
  const times = { docx60: [], floor60: [], docx120: [], floor120: [], pdf60: [], pdf120: [] } as {
    readonly [Name in keyof typeof jobs]: number[];
  };
  const names = ['docx60', 'floor60', 'docx120', 'floor120', 'pdf60', 'pdf120'] as const;
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    for (const name of names) {
      const ms = await processorMs(jobs[name]);
      if (round >= 0) times[name].push(ms);
    }
  }
  const against = (name: keyof typeof jobs, floor: keyof typeof jobs) =>
    rounded(median(times[name]) / median(times[floor]));
  const lower = (name: string, value: number, bar: number): Ratio => ({ name, value, bar, better: 'lower' });
  return {
    ratios: [
      lower('minutes of 120 votes by 100 delegates as DOCX, against 60', against('docx120', 'docx60'), 2.2),
      lower('minutes of 120 votes by 100 delegates as PDF, against 60', against('pdf120', 'pdf60'), 2.2),
      lower('minutes of 60 votes as DOCX, against their tables alone', against('docx60', 'floor60'), 3),
      lower('minutes of 120 votes as DOCX, against their tables alone', against('docx120', 'floor120'), 3),
    ],
    detail: Object.fromEntries(names.map((name) => [`${name}ProcessorMs`, times[name].map(rounded)])),
  };
}

async function processorMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
