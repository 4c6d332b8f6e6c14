import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { refresh, useKnown } from '../register/register.ts';
import { texts } from './texts.ts';

/** Says that what is shown may be behind the server, and why. */
export function Behind() {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const sentence = useLocalText();
  const problem = useKnown((known) => known.problem);
  if (problem === null) return null;
  return (
    <Notice kind="warning" action={<Button onClick={() => void refresh()}>{tCommon('retry')}</Button>}>
      {problem === 'unanswered' ? t('behind') : sentence(problem)}
    </Notice>
  );
}
