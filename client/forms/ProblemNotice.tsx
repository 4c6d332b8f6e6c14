import { X } from 'lucide-react';
import { texts as commonTexts } from '../i18n/common/texts.ts';
import { useTexts } from '../i18n/texts.ts';
import { useLocalText } from '../i18n/useLocalText.ts';
import { IconButton } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Action } from './useAction.ts';

interface ProblemNoticeProps {
  readonly action: Pick<Action, 'problem' | 'dismiss'>;
  /** What to do where no answer came. */
  readonly unanswered: string;
}

/** Why the last attempt of `action` was not done; stays until it is dismissed or tried again. */
export function ProblemNotice({ action, unanswered }: ProblemNoticeProps) {
  const t = useTexts(commonTexts);
  const sentence = useLocalText();
  const { problem, dismiss } = action;
  if (!problem) return null;
  return (
    <Notice
      kind="error"
      action={
        <IconButton label={t('close')} onClick={dismiss}>
          <X aria-hidden size={20} />
        </IconButton>
      }
    >
      {problem === 'unanswered' ? unanswered : sentence(problem)}
    </Notice>
  );
}
