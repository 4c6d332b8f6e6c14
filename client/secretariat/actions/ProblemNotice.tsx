import { ProblemNotice as Frame } from '../../forms/ProblemNotice.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { texts } from './texts.ts';
import type { Action } from './useAction.ts';

/** Why the last attempt of `action` was not done, and where to look whether it was. */
export function ProblemNotice({ action }: { action: Pick<Action, 'problem' | 'dismiss'> }) {
  const t = useTexts(texts);
  return <Frame action={action} unanswered={t('unanswered')} />;
}
