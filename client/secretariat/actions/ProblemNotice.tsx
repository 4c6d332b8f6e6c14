import { X } from 'lucide-react';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { texts } from './texts.ts';
import type { Action } from './useAction.ts';

/** Why the last attempt of `action` was not done; stays until it is dismissed or tried again. */
export function ProblemNotice({ action }: { action: Pick<Action, 'problem' | 'dismiss'> }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const sentence = useLocalText();
  const { problem, dismiss } = action;
  if (!problem) return null;
  return (
    <Notice
      kind="error"
      action={
        <IconButton label={tCommon('close')} onClick={dismiss}>
          <X aria-hidden size={20} />
        </IconButton>
      }
    >
      {problem === 'unanswered' ? t('unanswered') : sentence(problem)}
    </Notice>
  );
}
