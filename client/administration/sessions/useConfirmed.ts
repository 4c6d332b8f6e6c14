import { useEffect, useState } from 'react';
import { type Action, useAction } from '../../forms/useAction.ts';
import { post, read, refresh, useKnown } from '../register/register.ts';

interface Confirmed<Answer> {
  /** What the server says now; null: it has not answered yet. */
  readonly answer: Answer | null;
  readonly action: Action;
  /** Sends what a person has confirmed of it, then `done`; the answer is a new one afterwards. */
  readonly confirm: (confirmed: object, done: () => void) => Promise<void>;
}

/** What the server proposes of a session at `path`, to be looked at and confirmed; asked for anew with another state of the register. */
export function useConfirmed<Answer>(path: string): Confirmed<Answer> {
  const seq = useKnown(({ answer }) => answer?.seq);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const action = useAction();
  const { run } = action;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew with another state of the register
  useEffect(() => {
    let wanted = true;
    void run(async () => {
      const found = await read<Answer>(path);
      if (wanted) setAnswer(found);
    });
    return () => {
      wanted = false;
    };
  }, [path, seq]);
  const confirm = async (confirmed: object, done: () => void) => {
    await run(async () => {
      try {
        await post(path, confirmed);
        done();
      } finally {
        // Also where it was refused: what is shown is then no longer so.
        setAnswer(await read<Answer>(path));
        await refresh();
      }
    });
  };
  return { answer, action, confirm };
}
