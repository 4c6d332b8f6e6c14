import { useTranslation } from 'react-i18next';
import type { PollQuestion, PollResult } from '#shared/protocol/polls.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { addingUp } from './adding-up.ts';

/** How many there are in all, and how those present add up; of an opinion poll, how many were asked. */
export function useWhoWasThere(): (question: Pick<PollQuestion, 'procedure'>, result: PollResult) => string {
  const { t } = useTranslation();
  return (question, result) => {
    const { total, present } = result;
    const sum = addingUp(question, result);
    if (!sum) return t('result:votersAsked', { total, present });
    const parts = sum.parts.map(({ text, count }) => `${lowerFirst(t(text.key, text.values))} ${count}`);
    return t('result:there', { total, there: sum.there, parts: parts.join(' + ') });
  };
}
