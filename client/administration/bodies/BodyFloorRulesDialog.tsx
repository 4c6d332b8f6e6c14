import type { Body } from '#shared/register/state.ts';
import { DEFAULT_FLOOR_RULES } from '#shared/session/floor/default-rules.ts';
import { RulesFields } from '../../floor/rules/RulesFields.tsx';
import { draftOfRules, rulesIn } from '../../floor/rules/rules-draft.ts';
import { RadioCards } from '../../forms/RadioCards.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { DeedDialog, type Missing } from '../deeds/DeedDialog.tsx';
import { SourceFields } from '../deeds/SourceFields.tsx';
import { useDraft } from '../deeds/useDraft.ts';
import { give } from '../register/register.ts';
import { texts } from './texts.ts';
import { useTimesText } from './useTimesText.ts';

interface BodyFloorRulesDialogProps {
  readonly body: Body;
  readonly onClose: () => void;
}

/** Times and order of speeches with which later sessions of a body begin; or that it has none of its own any more. */
export function BodyFloorRulesDialog({ body, onClose }: BodyFloorRulesDialogProps) {
  const t = useTexts(texts);
  const set = useDraft(() => draftOfRules(body.floorRules?.rules ?? DEFAULT_FLOOR_RULES));
  const whose = useDraft((): { readonly whose: 'own' | 'usual' } => ({ whose: 'own' }));
  const usualTimes = useTimesText(DEFAULT_FLOOR_RULES);
  const grounds = useDraft(() => ({ source: '', reason: '' }));
  const { source, reason } = grounds.draft;
  const drops = whose.draft.whose === 'usual';
  const rules = drops ? null : rulesIn(set.draft);
  const missing = (): Missing => {
    if (!drops && rules === null) return 'time';
    if (!drops && !set.touched) return 'unchanged';
    return reason.trim() === '' ? 'reason' : null;
  };
  return (
    <DeedDialog
      title={t('floorRulesTitle', { name: body.name })}
      text={t('floorRulesHint')}
      confirm={t(drops ? 'floorRulesDrop' : 'floorRulesConfirm')}
      width="wide"
      missing={missing()}
      touched={set.touched || whose.touched || grounds.touched}
      work={async () => {
        if (!drops && rules === null) return;
        await give({
          type: 'SetBodyFloorRules',
          bodyId: body.id,
          rules,
          source: source.trim(),
          reason: reason.trim(),
        });
      }}
      onClose={onClose}
    >
      {body.floorRules && (
        <RadioCards
          legend={t('floorWhose')}
          options={[
            { value: 'own', label: t('floorOwn'), hint: t('floorOwnHint') },
            { value: 'usual', label: t('floorUsual'), hint: t('floorUsualHint', { times: usualTimes }) },
          ]}
          value={whose.draft.whose}
          onChange={(chosen) => whose.change({ whose: chosen })}
        />
      )}
      {!drops && <RulesFields draft={set.draft} change={set.change} orderHint={t('floorOrderHint')} />}
      <SourceFields draft={grounds.draft} change={grounds.change} />
    </DeedDialog>
  );
}
