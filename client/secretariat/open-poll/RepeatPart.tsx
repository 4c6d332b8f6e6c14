import { useTranslation } from 'react-i18next';
import { TextAreaField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { PollDraft } from './draft.ts';
import type { PartProps } from './part.ts';

type Repeats = NonNullable<PollDraft['repeats']>;

/** Why a vote is taken again. */
export function RepeatPart({ change, repeats }: PartProps & { repeats: Repeats }) {
  const { t } = useTranslation('secretariat');
  return (
    <>
      <Notice kind="info">{t('poll.repeatText')}</Notice>
      <TextAreaField
        label={t('poll.repeatReason')}
        hint={t('reasonHint')}
        value={repeats.reason}
        onChange={(reason) => change({ repeats: { ...repeats, reason } })}
        maxLength={2000}
        rows={2}
        required
      />
    </>
  );
}
