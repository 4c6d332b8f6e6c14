import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { giveWay } from './giving-way.ts';

/**
 * A process between the server and one worker thread. A thread that runs out of memory can take its process down with it,
 * whatever its limit says (one array that does not fit is enough): then it is this process and not the server. It ends when the
 * server does, also while its worker is in a loop without end. It measures what a job takes by the processor's time: a machine
 * that is busy with other things takes none of it.
 */
const [script = '', heapMegabytes, timeoutMs] = process.argv.slice(2);
const MEASURED_EVERY_MS = 50;

// Whoever votes comes before whoever waits for a paper. Before the worker's thread begins, which inherits it.
giveWay();
const worker = new Worker(new URL('./guarded-thread.ts', import.meta.url), {
  workerData: script,
  resourceLimits: { maxOldGenerationSizeMb: Number(heapMegabytes) },
});
let measuring: NodeJS.Timeout | undefined;

worker.once('message', () => {
  process.send?.({ type: 'ready' });
  worker.on('message', (answer) => {
    clearInterval(measuring);
    process.send?.({ type: 'answer', answer });
  });
});
worker.on('error', () => process.exit(1));
worker.on('exit', () => process.exit(1));

process.on('message', (job) => {
  const usedBefore = usedMs();
  measuring = setInterval(() => {
    if (usedMs() - usedBefore < Number(timeoutMs)) return;
    clearInterval(measuring);
    process.send?.({ type: 'took-too-long' });
  }, MEASURED_EVERY_MS);
  worker.postMessage(job);
});
process.on('disconnect', () => process.exit());

// No limit covers the buffers of a thread: where the whole machine runs out of memory, this is to be ended before all others.
try {
  writeFileSync('/proc/self/oom_score_adj', '1000');
} catch {
  // Only Linux has it.
}

/** Processor time of this process so far, in milliseconds. */
function usedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
