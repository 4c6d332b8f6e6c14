import { useId, useState } from 'react';
import type { QuorumRule } from '#shared/protocol/polls.ts';
import { type RuleName, ruleSetsToChoose } from '#shared/voting/rule-sets.ts';
import { Checkbox } from '../../forms/Checkbox.tsx';
import { DialogFoot } from '../../forms/DialogFoot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { ReasonsFields } from './ReasonsFields.tsx';
import { RuleFields } from './RuleFields.tsx';
import styles from './Rules.module.css';
import { idFromName, type RuleSetDraft, ruleSetIn, withRule } from './rule-draft.ts';
import { THRESHOLDS } from './rule-texts.ts';
import { texts } from './texts.ts';

const MODES = ['none', 'warn', 'refuse'] as const satisfies readonly QuorumRule['mode'][];

/** Whether the numbers of a rule are asked for: not of one that the set does not have. */
function isShown({ quorumMode, withDepleted }: RuleSetDraft, name: RuleName): boolean {
  if (name === 'quorum') return quorumMode !== 'none';
  return name !== 'depleted' || withDepleted;
}

/** Edits the council's own copy of a rule set, for polls opened from here on. */
export function EditRulesDialog({ start, onClose }: { start: RuleSetDraft; onClose: () => void }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const own = useSession((session) => session.ruleSets);
  const day = useSession((session) => session.details.startsOn);
  const taken = ruleSetsToChoose(own, day).map(({ id }) => id);
  const [draft, setDraft] = useState(start);
  const action = useCommand('SaveRuleSet');
  const formId = useId();
  const rules = ruleSetIn(draft, taken);
  const save = async () => {
    if (!rules) return;
    const done = await action.give({ type: 'SaveRuleSet', rules });
    if (done) onClose();
  };
  return (
    <Dialog title={t(draft.id === null ? 'copyTitle' : 'editTitle')} onClose={onClose} width="wide">
      <form
        id={formId}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className={styles.muted}>{t('editHint')}</p>
        <div className={styles.pair}>
          <TextField
            label={t('name')}
            hint={t('idHint', { id: draft.id ?? idFromName(draft.vi, taken) })}
            value={draft.vi}
            onChange={(vi) => setDraft({ ...draft, vi })}
            maxLength={200}
            required
          />
          <TextField
            label={t('nameEn')}
            value={draft.en}
            onChange={(en) => setDraft({ ...draft, en })}
            maxLength={200}
            lang="en"
          />
        </div>
        {THRESHOLDS.map((name) => (
          <RuleFields
            key={name}
            name={name}
            rule={draft.rules[name]}
            shown={isShown(draft, name)}
            onChange={(change) => setDraft(withRule(draft, name, change))}
          >
            {name === 'quorum' && (
              <SelectField
                label={t('quorumMode')}
                value={draft.quorumMode}
                options={MODES.map((value) => ({ value, label: t(`quorumModes.${value}`) }))}
                onChange={(chosen) =>
                  setDraft({
                    ...draft,
                    quorumMode: MODES.find((mode) => mode === chosen) ?? draft.quorumMode,
                  })
                }
              />
            )}
            {name === 'depleted' && (
              <Checkbox
                label={t('withDepleted')}
                checked={draft.withDepleted}
                onChange={(withDepleted) => setDraft({ ...draft, withDepleted })}
              />
            )}
          </RuleFields>
        ))}
        <ReasonsFields reasons={draft.reasons} onChange={(reasons) => setDraft({ ...draft, reasons })} />
      </form>
      <DialogFoot
        notes={
          <>
            <ProblemNotice action={action} />
            <p role="status" className={styles.wrong}>
              {!rules && t('wrong')}
            </p>
          </>
        }
      >
        <Button onClick={onClose}>{tCommon('cancel')}</Button>
        <ActionButton
          gives="SaveRuleSet"
          kind="primary"
          type="submit"
          form={formId}
          disabled={action.busy || !rules}
        >
          {t('save')}
        </ActionButton>
      </DialogFoot>
    </Dialog>
  );
}
