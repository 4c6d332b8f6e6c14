import type { ScrollPace } from './scroll-pace.ts';

/** One piece of drawing that can be stopped half way. */
export interface RenderJob {
  /** Lower goes first; asked each time a job is chosen, because scrolling changes what matters. */
  readonly urgency: () => number;
  /** Whether only somebody who reads the page needs it: it is left while pages rush by. */
  readonly forReading?: boolean;
  readonly start: () => { readonly done: Promise<unknown>; readonly cancel: () => void };
}

export interface RenderQueue {
  /** Returns the way to drop the job or stop it. */
  add(job: RenderJob): () => void;
}

/** Draws one thing at a time, the most urgent first, so that the page being looked at never waits for its neighbours. */
export function createRenderQueue(pace?: Pick<ScrollPace, 'rush' | 'whenCalm'>): RenderQueue {
  const waiting = new Set<RenderJob>();
  let running: { readonly job: RenderJob; readonly cancel: () => void } | null = null;

  function next(): void {
    if (running !== null || waiting.size === 0) return;
    const rushing = pace !== undefined && pace.rush() !== 0;
    let job: RenderJob | null = null;
    for (const other of waiting) {
      if (rushing && other.forReading) continue;
      if (job === null || other.urgency() < job.urgency()) job = other;
    }
    if (job === null) return;
    waiting.delete(job);
    const { done, cancel } = job.start();
    const mine = { job, cancel };
    running = mine;
    const goOn = () => {
      if (running === mine) running = null;
      next();
    };
    done.then(goOn, goOn);
  }

  return {
    add(job) {
      waiting.add(job);
      next();
      const forget = job.forReading ? pace?.whenCalm(next) : undefined;
      return () => {
        forget?.();
        waiting.delete(job);
        if (running?.job === job) running.cancel();
      };
    },
  };
}
