/** One piece of drawing that can be stopped half way. */
export interface RenderJob {
  /** Lower goes first; asked each time a job is chosen, because scrolling changes what matters. */
  readonly urgency: () => number;
  readonly start: () => { readonly done: Promise<unknown>; readonly cancel: () => void };
}

export interface RenderQueue {
  /** Returns the way to drop the job or stop it. */
  add(job: RenderJob): () => void;
}

/** Draws one thing at a time, the most urgent first, so that the page being looked at never waits for its neighbours. */
export function createRenderQueue(): RenderQueue {
  const waiting = new Set<RenderJob>();
  let running: { readonly job: RenderJob; readonly cancel: () => void } | null = null;

  function next(): void {
    if (running !== null || waiting.size === 0) return;
    const job = [...waiting].reduce((best, other) => (other.urgency() < best.urgency() ? other : best));
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
      return () => {
        waiting.delete(job);
        if (running?.job === job) running.cancel();
      };
    },
  };
}
