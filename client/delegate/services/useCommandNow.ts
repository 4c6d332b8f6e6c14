import { useState } from 'react';
import type { Command, CommandType } from '#shared/protocol/commands.ts';
import { useConnection } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { texts } from './texts.ts';
import { useConnectionState } from './useConnectionState.ts';

interface GivenCommand<T extends CommandType> {
  readonly busy: boolean;
  /** Why it was not done, or cannot be now; null while nothing stands in the way. */
  readonly problem: string | null;
  /** True when the server has recorded it. */
  readonly give: (command: Extract<Command, { type: T }>) => Promise<boolean>;
}

/** Gives commands that go into the record at once or not at all: they are never kept for later. */
export function useCommandNow<T extends CommandType>(): GivenCommand<T> {
  const t = useTexts(texts);
  const { live } = useConnection();
  const sentence = useLocalText();
  const offline = useConnectionState() !== 'online';
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  return {
    busy: busy || offline,
    problem: offline ? t('offline') : problem,
    async give(command) {
      setBusy(true);
      setProblem(null);
      try {
        const outcome = await live.command(command);
        if (!outcome.ok) setProblem(sentence(outcome.refusal));
        return outcome.ok;
      } catch {
        setProblem(t('unanswered'));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
