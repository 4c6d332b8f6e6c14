import { patience } from './patience.ts';

/** Visible seconds without any progress that no device takes to find its way in a document that can be read. */
const OPENING_S = 30;
/** Visible seconds within which a worker runs even where its script comes over a bad network. */
const START_S = 120;

/** A document that took for ever to open. */
export class TooSlowToOpenError extends Error {
  override name = 'TooSlowToOpenError';
}

interface OpeningWork<T> {
  readonly opened: Promise<T>;
  /** Resolves when the worker that opens it has begun to run: until then nobody has looked at the document. */
  readonly workerRuns: Promise<void>;
  /** Calls back whenever more of the document has arrived. */
  readonly onProgress: (listener: () => void) => void;
  /** What works on it must be stopped by force. */
  readonly giveUp: () => void;
}

/**
 * What is opened, given up with TooSlowToOpenError when it takes too long by its own fault, and with another error when its worker
 * never runs.
 */
export function openedInTime<T>({ opened, workerRuns, onProgress, giveUp }: OpeningWork<T>): Promise<T> {
  let stop = () => {};
  let isOver = false;
  const late = (seconds: number, error: Error) =>
    new Promise<never>((_, reject) => {
      const { renew, end } = patience(seconds, () => {
        reject(error);
        giveUp();
      });
      stop = end;
      onProgress(renew);
    });
  const tooSlow = async () => {
    await Promise.race([
      workerRuns,
      late(START_S, new Error('the worker that parses documents does not start')),
    ]);
    stop();
    return isOver ? opened : late(OPENING_S, new TooSlowToOpenError());
  };
  return Promise.race([opened, tooSlow()]).finally(() => {
    isOver = true;
    stop();
  });
}
