import type { PollQuestion, PollResult } from '#shared/protocol/polls.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';
import { usePhrases, useTexts } from '../i18n/texts.ts';
import { addingUp } from './adding-up.ts';
import { texts } from './texts.ts';

/** How many there are in all, and how those present add up; of an opinion poll, how many were asked. */
export function useWhoWasThere(): (question: Pick<PollQuestion, 'procedure'>, result: PollResult) => string {
  const t = useTexts(texts);
  const say = usePhrases();
  return (question, result) => {
    const { total, present } = result;
    const sum = addingUp(question, result);
    if (!sum) return t('votersAsked', { total, present });
    const parts = sum.parts.map(({ text, count }) => `${lowerFirst(say(text))} ${count}`);
    return t('there', { total, there: sum.there, parts: parts.join(' + ') });
  };
}
