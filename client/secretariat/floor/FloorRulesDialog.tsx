import { useId, useState } from 'react';
import { RulesFields } from '../../floor/rules/RulesFields.tsx';
import { draftOfRules, rulesIn } from '../../floor/rules/rules-draft.ts';
import { texts as rulesTexts } from '../../floor/rules/texts.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import styles from './Floor.module.css';
import { texts } from './texts.ts';

/** How long each kind of speech may take in this session, and who is called first. */
export function FloorRulesDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const tRules = useTexts(rulesTexts);
  const tCommon = useTexts(commonTexts);
  const now = useSession((session) => session.floorRules);
  const [draft, setDraft] = useState(() => draftOfRules(now));
  const action = useCommand('SetFloorRules');
  const formId = useId();
  const whyId = useId();
  const rules = rulesIn(draft);
  const save = async () => {
    if (rules && (await action.give({ type: 'SetFloorRules', rules }))) onClose();
  };
  return (
    <Dialog
      title={t('rules.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <ActionButton
            gives="SetFloorRules"
            kind="primary"
            type="submit"
            form={formId}
            disabled={action.busy || rules === null}
            aria-describedby={whyId}
          >
            {t('rules.save')}
          </ActionButton>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p>{t('rules.hint')}</p>
        <RulesFields
          draft={draft}
          change={(change) => setDraft((before) => ({ ...before, ...change }))}
          orderHint={t('rules.orderHint')}
        />
      </form>
      <WhyNot id={whyId} reason={rules === null ? tRules('noTime') : null} />
      <ProblemNotice action={action} />
    </Dialog>
  );
}
