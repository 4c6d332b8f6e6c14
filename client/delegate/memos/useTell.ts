import { useState } from 'react';
import { useConnection } from '../../connection/context.tsx';
import type { MemoMessage } from '../../connection/live.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { texts } from '../services/texts.ts';
import { useConnectionState } from '../services/useConnectionState.ts';

interface Telling {
  readonly busy: boolean;
  /** Why it was not taken, or cannot be now; null while nothing stands in the way. */
  readonly problem: string | null;
  /** True when the server has it on its disk. */
  readonly tell: (message: MemoMessage, payload: unknown) => Promise<boolean>;
}

/** Tells the server something that is no part of the record, at once or not at all. */
export function useTell(): Telling {
  const t = useTexts(texts);
  const { live } = useConnection();
  const sentence = useLocalText();
  const offline = useConnectionState() !== 'online';
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  return {
    busy: busy || offline,
    problem: offline ? t('offline') : problem,
    async tell(message, payload) {
      setBusy(true);
      setProblem(null);
      try {
        const outcome = await live.tell(message, payload);
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
