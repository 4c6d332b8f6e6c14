import { useState } from 'react';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { nameOf } from '../delegates/names.ts';
import { ChosenDelegates } from './ChosenDelegates.tsx';
import styles from './Members.module.css';
import { chairCandidates, withMember, withoutMember } from './standing-body-draft.ts';
import { texts } from './texts.ts';

/** Says who is in the standing body and who chairs the sitting: they are told what others are not told yet. */
export function StandingBodyDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const session = useSession((state) => state);
  const [draft, setDraft] = useState(session.standingBody);
  const action = useCommand('NameStandingBody');
  const { chair, members } = draft;
  const candidates = chairCandidates(draft);
  const save = async () => {
    const done = await action.give({ type: 'NameStandingBody', chair, members: [...members] });
    if (done) onClose();
  };
  return (
    <Dialog
      title={t('standingBody')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <ActionButton
            gives="NameStandingBody"
            kind="primary"
            disabled={action.busy}
            onClick={() => void save()}
          >
            {t('standingBodySave')}
          </ActionButton>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t('standingBodyText')}</p>
        <ChosenDelegates
          heading={t('standingBodyMembers')}
          empty={t('standingBodyEmpty')}
          chosen={members}
          onAdd={(id) => setDraft(withMember(draft, id))}
          onRemove={(id) => setDraft(withoutMember(draft, id))}
        />
        <SelectField
          label={t('chair')}
          hint={t('chairHint')}
          value={chair ?? ''}
          options={[
            { value: '', label: t('chairNobody') },
            ...candidates.map((id) => ({ value: id, label: nameOf(session, id) })),
          ]}
          onChange={(chosen) =>
            setDraft({ members, chair: candidates.find((candidate) => candidate === chosen) ?? null })
          }
        />
        <ProblemNotice action={action} />
      </div>
    </Dialog>
  );
}
