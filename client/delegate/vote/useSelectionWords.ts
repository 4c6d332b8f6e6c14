import type { Selection } from '#shared/protocol/polls.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { markedCount, soleChoice } from './papers/filling.ts';
import { texts } from './texts.ts';

/** A ballot in a few words, for a line that says what became of it: the choice, or how much was marked. */
export function useSelectionWords(): (selection: Selection) => string {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  return (selection) => {
    const choice = soleChoice(selection);
    if (choice) return tCommon(`choice.${choice}`);
    const marked = markedCount(selection);
    if (marked === 0) return t('paper.blank');
    return selection.type === 'motion'
      ? t('paper.clausesMarked', { marked, total: selection.choices.length })
      : t('paper.peopleChosen', { count: marked });
  };
}
