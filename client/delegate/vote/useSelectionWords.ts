import { useTranslation } from 'react-i18next';
import type { Selection } from '#shared/protocol/polls.ts';
import { markedCount, soleChoice } from './papers/filling.ts';

/** A ballot in a few words, for a line that says what became of it: the choice, or how much was marked. */
export function useSelectionWords(): (selection: Selection) => string {
  const { t } = useTranslation('delegate');
  return (selection) => {
    const choice = soleChoice(selection);
    if (choice) return t(`common:choice.${choice}`);
    const marked = markedCount(selection);
    if (marked === 0) return t('paper.blank');
    return selection.type === 'motion'
      ? t('paper.clausesMarked', { marked, total: selection.choices.length })
      : t('paper.peopleChosen', { count: marked });
  };
}
