/**
 * Given to a server's process with `--import`: at each SIGUSR2 its wall clock is set forward, by a minute or by
 * CLOCK_STEP_MS milliseconds (back, where negative), and it prints so. A test of days takes no days. Timers and the
 * monotonic clock keep their time.
 */
const STEP_MS = Number(process.env.CLOCK_STEP_MS ?? 60_000);
const realNow = Date.now;
let ahead = 0;
Date.now = () => realNow() + ahead;
process.on('SIGUSR2', () => {
  ahead += STEP_MS;
  console.log('the clock was moved');
});
