import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../../i18n/index.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { Action } from './useAction.ts';

/** Why the last attempt of `action` was not done; stays until it is dismissed or tried again. */
export function ProblemNotice({ action }: { action: Pick<Action, 'problem' | 'dismiss'> }) {
  const { t } = useTranslation('secretariat');
  const sentence = useRefusalText();
  const { problem, dismiss } = action;
  if (!problem) return null;
  return (
    <Notice
      kind="error"
      action={
        <IconButton label={t('common:close')} onClick={dismiss}>
          <X aria-hidden size={20} />
        </IconButton>
      }
    >
      {problem === 'unanswered' ? t('unanswered') : sentence(problem)}
    </Notice>
  );
}
