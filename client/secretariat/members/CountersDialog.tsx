import { useState } from 'react';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { ChosenDelegates } from './ChosenDelegates.tsx';
import styles from './Members.module.css';
import { texts } from './texts.ts';

/** Says who counts: they confirm counts by hand and on paper from their own tablets. */
export function CountersDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const [chosen, setChosen] = useState(useSession((session) => session.counters));
  const action = useCommand('NameCounters');
  const save = async () => {
    if (await action.give({ type: 'NameCounters', delegateIds: [...chosen] })) onClose();
  };
  return (
    <Dialog
      title={t('counters')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <ActionButton
            gives="NameCounters"
            kind="primary"
            disabled={action.busy}
            onClick={() => void save()}
          >
            {t('countersSave')}
          </ActionButton>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t('countersText')}</p>
        <ChosenDelegates
          heading={t('countersMembers')}
          empty={t('countersEmpty')}
          chosen={chosen}
          onAdd={(id) => setChosen([...chosen, id])}
          onRemove={(id) => setChosen(chosen.filter((other) => other !== id))}
        />
        <ProblemNotice action={action} />
      </div>
    </Dialog>
  );
}
