/**
 * Given to a server's process with `--import`: its clock goes on by a minute at each SIGUSR2, so that a test of minutes
 * does not take minutes. Timers keep their time.
 */
const MINUTE_MS = 60_000;
const realNow = Date.now;
let ahead = 0;
Date.now = () => realNow() + ahead;
process.on('SIGUSR2', () => {
  ahead += MINUTE_MS;
});
