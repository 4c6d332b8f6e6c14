import type { Body } from '#shared/register/state.ts';
import { DEFAULT_FLOOR_RULES } from '#shared/session/floor/default-rules.ts';
import { RulesFields } from '../../floor/rules/RulesFields.tsx';
import { draftOfRules, rulesIn } from '../../floor/rules/rules-draft.ts';
import { useTexts } from '../../i18n/texts.ts';
import { DeedDialog, type Missing } from '../deeds/DeedDialog.tsx';
import { SourceFields } from '../deeds/SourceFields.tsx';
import { useDraft } from '../deeds/useDraft.ts';
import { give } from '../register/register.ts';
import { texts } from './texts.ts';

interface BodyFloorRulesDialogProps {
  readonly body: Body;
  readonly onClose: () => void;
}

/** Times and order of speeches with which later sessions of a body begin. */
export function BodyFloorRulesDialog({ body, onClose }: BodyFloorRulesDialogProps) {
  const t = useTexts(texts);
  const set = useDraft(() => draftOfRules(body.floorRules?.rules ?? DEFAULT_FLOOR_RULES));
  const grounds = useDraft(() => ({ source: '', reason: '' }));
  const { source, reason } = grounds.draft;
  const rules = rulesIn(set.draft);
  const missing = (): Missing => {
    if (rules === null) return 'time';
    if (!set.touched) return 'unchanged';
    return reason.trim() === '' ? 'reason' : null;
  };
  return (
    <DeedDialog
      title={t('floorRulesTitle', { name: body.name })}
      text={t('floorRulesHint')}
      confirm={t('floorRulesConfirm')}
      width="wide"
      missing={missing()}
      touched={set.touched || grounds.touched}
      work={async () => {
        if (rules === null) return;
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
      <RulesFields draft={set.draft} change={set.change} orderHint={t('floorOrderHint')} />
      <SourceFields draft={grounds.draft} change={grounds.change} />
    </DeedDialog>
  );
}
