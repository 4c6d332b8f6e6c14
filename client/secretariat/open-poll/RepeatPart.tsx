import { useTexts } from '../../i18n/texts.ts';
import { TextAreaField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { texts as actionsTexts } from '../actions/texts.ts';
import type { PollDraft } from './draft.ts';
import type { PartProps } from './part.ts';
import { texts } from './texts.ts';

type Repeats = NonNullable<PollDraft['repeats']>;

/** Why a vote is taken again. */
export function RepeatPart({ change, repeats }: PartProps & { repeats: Repeats }) {
  const t = useTexts(texts);
  const tActions = useTexts(actionsTexts);
  return (
    <>
      <Notice kind="info">{t('repeatText')}</Notice>
      <TextAreaField
        label={t('repeatReason')}
        hint={tActions('reasonHint')}
        value={repeats.reason}
        onChange={(reason) => change({ repeats: { ...repeats, reason } })}
        maxLength={2000}
        rows={2}
        required
      />
    </>
  );
}
