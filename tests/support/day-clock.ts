import { readFileSync } from 'node:fs';

/**
 * Given to a server's process with `--import`: its clocks go from CLOCK_FROM on, and at each SIGUSR2 both are put forward to the instant that stands in the
 * file CLOCK_FILE (ISO 8601); it prints so. The monotonic clock goes with the wall clock: a speech of five minutes has taken five. Timers keep their time.
 */
const realNow = Date.now;
const realSteady = performance.now.bind(performance);
let ahead = Date.parse(process.env.CLOCK_FROM ?? '') - realNow();
const first = ahead;
Date.now = () => realNow() + ahead;
performance.now = () => realSteady() + (ahead - first);
process.on('SIGUSR2', () => {
  ahead = Math.max(ahead, Date.parse(readFileSync(process.env.CLOCK_FILE ?? '', 'utf8')) - realNow());
  console.log('the clock was put forward');
});
