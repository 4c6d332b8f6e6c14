import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#shared/protocol/commands.ts';
import { useConnection } from '../../connection/context.tsx';
import { useRefusalText } from '../../i18n/index.ts';
import { useConnectionState } from '../services/useConnectionState.ts';

type ConflictCommand = Extract<Command, { type: 'DeclareConflict' | 'WithdrawConflict' }>;

interface GivenCommand {
  readonly busy: boolean;
  /** Why it was not done, or cannot be now; null while nothing stands in the way. */
  readonly problem: string | null;
  /** True when the server has recorded it. */
  readonly give: (command: ConflictCommand) => Promise<boolean>;
}

/** A declaration goes into the record at once or not at all: it is never kept for later. */
export function useConflictCommand(): GivenCommand {
  const { t } = useTranslation('delegate');
  const { live } = useConnection();
  const sentence = useRefusalText();
  const offline = useConnectionState() !== 'online';
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  return {
    busy: busy || offline,
    problem: offline ? t('conflict.offline') : problem,
    async give(command) {
      setBusy(true);
      setProblem(null);
      try {
        const outcome = await live.command(command);
        if (!outcome.ok) setProblem(sentence(outcome.refusal));
        return outcome.ok;
      } catch {
        setProblem(t('conflict.unanswered'));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
