import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const MODULE = new URL('../../../server/documents/giving-way.ts', import.meta.url);
/** In the order of /proc/self/stat (proc(5)): the scheduling policy, and the nice value. */
const [POLICY, NICE] = [38, 16];
const SCHED_OTHER = '0';
const SCHED_IDLE = '5';

/** A process of its own, that gives way and then less. */
const SCRIPT = `
  import { readFileSync } from 'node:fs';
  import { giveWay, giveWayLess } from ${JSON.stringify(MODULE.href)};
  const standing = () => {
    const fields = readFileSync('/proc/self/stat', 'utf8').replace(/^.*\\) /, '').split(' ');
    return [fields[${POLICY}], fields[${NICE}]];
  };
  const before = standing();
  giveWay();
  const given = standing();
  giveWayLess();
  console.log(JSON.stringify([before, given, standing()]));
`;

it('leaves a process the time that nobody else wants, and then less than others have', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', SCRIPT], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const [before, given, less] = JSON.parse(stdout) as [policy: string, nice: string][];
  expect(before?.[0]).toBe(SCHED_OTHER);
  expect(given?.[0]).toBe(SCHED_IDLE);
  expect(less?.[0]).toBe(SCHED_OTHER);
  expect(Number(less?.[1])).toBeGreaterThan(Number(before?.[1]));
});
