import { parentPort, workerData } from 'node:worker_threads';

/** A worker's thread: says that it is ready once all that its script imports has been loaded. */
await import(String(workerData));
parentPort?.postMessage('ready');
