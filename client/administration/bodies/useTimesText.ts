import type { FloorRules } from '#shared/protocol/floor.ts';
import { TIMED_KINDS, timeOf } from '../../floor/rules/rules-draft.ts';
import { texts as floorTexts } from '../../floor/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { formatCountdown } from '../../ui/countdown.ts';
import { texts } from './texts.ts';

/** "Phát biểu 7:00; Phát biểu lần hai 3:00; …" */
export function useTimesText(rules: FloorRules): string {
  const t = useTexts(texts);
  const tFloor = useTexts(floorTexts);
  return TIMED_KINDS.map((kind) =>
    t('floorTime', {
      kind: kind === 'answer' ? tFloor('answer') : tFloor(`kind.${kind}`),
      time: formatCountdown(timeOf(rules, kind)),
    }),
  ).join('; ');
}
