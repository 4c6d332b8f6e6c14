import { writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/**
 * A process between the server and one worker thread. A thread that runs out of memory can take its process down with it,
 * whatever its limit says (one array that does not fit is enough): then it is this process and not the server. It ends when the
 * server does, also while its worker is in a loop without end.
 */
const [script = '', heapMegabytes] = process.argv.slice(2);
const worker = new Worker(new URL(script), {
  resourceLimits: { maxOldGenerationSizeMb: Number(heapMegabytes) },
});
worker.on('online', () => process.send?.({ started: true }));
worker.on('message', (answer) => process.send?.({ answer }));
worker.on('error', () => process.exit(1));
worker.on('exit', () => process.exit(1));
process.on('message', (job) => worker.postMessage(job));
process.on('disconnect', () => process.exit());

// No limit covers the buffers of a thread: where the whole machine runs out of memory, this is to be ended before all others.
try {
  writeFileSync('/proc/self/oom_score_adj', '1000');
} catch {
  // Only Linux has it.
}
