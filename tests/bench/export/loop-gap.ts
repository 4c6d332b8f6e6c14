import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Given to a server's process with `--import`: at each SIGUSR2 it prints the longest gap of its event loop since the one before,
 * in milliseconds. Not in the processes that it starts itself.
 */
if (!process.send) {
  const gaps = monitorEventLoopDelay({ resolution: 1 });
  gaps.enable();
  process.on('SIGUSR2', () => {
    const longest = gaps.max / 1e6;
    gaps.reset();
    console.log(`longest gap of the loop: ${longest.toFixed(2)} ms at most`);
  });
}
