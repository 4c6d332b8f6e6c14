/** Calls `send` at once, and then at most once every `everyMs` with whatever came last. */
export function throttle(everyMs: number, send: () => void): () => void {
  let timer: NodeJS.Timeout | null = null;
  let again = false;
  const fire = () => {
    timer = setTimeout(() => {
      timer = null;
      if (again) {
        again = false;
        send();
        fire();
      }
    }, everyMs);
    timer.unref();
  };
  return () => {
    if (timer) {
      again = true;
      return;
    }
    send();
    fire();
  };
}
