import type { Delegate } from '#shared/protocol/records.ts';
import type { SessionDifference } from '#shared/protocol/register/http.ts';
import { formatDay } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useDays } from '../deeds/useDays.ts';
import { texts } from './texts.ts';

/** What a session's list says of a delegate, in the order in which it is told. */
const FIELDS = [
  'name',
  'title',
  'group',
  'committee',
  'constituency',
  'seat',
] as const satisfies readonly (keyof Delegate)[];

interface DifferenceText {
  readonly headline: string;
  /** '' where the headline says all. */
  readonly details: string;
}

/** Says in what the register differs from a session. */
export function useDifferenceText(): (difference: SessionDifference) => DifferenceText {
  const t = useTexts(texts);
  const { grounds } = useDays();
  return (difference) => {
    const { name } = difference;
    switch (difference.type) {
      case 'renamed':
        return { headline: t('difference.renamed', { name, before: difference.before }), details: '' };
      case 'added': {
        const { after } = difference;
        const said = FIELDS.filter((field) => field !== 'name' && after[field] !== '');
        return {
          headline: t('difference.added', { name }),
          details: said.map((field) => `${t(`field.${field}`)}: ${after[field]}`).join('; '),
        };
      }
      case 'changed': {
        const { before, after } = difference;
        const changed = FIELDS.filter((field) => before[field] !== after[field]);
        const none = t('nothing');
        return {
          headline: t('difference.changed', { name }),
          details: changed
            .map((field) => `${t(`field.${field}`)}: ${before[field] || none} → ${after[field] || none}`)
            .join('; '),
        };
      }
      case 'gone':
      case 'suspended':
      case 'restored':
        return {
          headline: t(`difference.${difference.type}`, { name, day: formatDay(difference.on) }),
          details: grounds(difference),
        };
    }
  };
}
