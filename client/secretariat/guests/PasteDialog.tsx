import { useId, useMemo, useState } from 'react';
import { MOST_GUESTS } from '#shared/protocol/guests.ts';
import { newUuid } from '../../annotations/uuid.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextAreaField } from '../../ui/Field.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import styles from './Guests.module.css';
import { readPasted } from './pasted.ts';
import { texts } from './texts.ts';

/** Invites a whole list at once, all of it or nothing. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const onList = useSession((session) => session.guests);
  const [text, setText] = useState('');
  const action = useCommand('InviteGuests');
  const statusId = useId();
  const { guests, known, wrong, tooMany } = useMemo(() => readPasted(text, onList, newUuid), [text, onList]);
  const invite = async () => {
    if (await action.give({ type: 'InviteGuests', guests: [...guests] })) onClose();
  };
  return (
    <Dialog
      title={t('inviteMany')}
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <ActionButton
            gives="InviteGuests"
            kind="primary"
            disabled={action.busy || guests.length === 0 || wrong.length > 0 || tooMany}
            aria-describedby={statusId}
            onClick={invite}
          >
            {t('inviteCount', { count: guests.length })}
          </ActionButton>
        </>
      }
    >
      <div className={styles.form}>
        <TextAreaField
          label={t('pasted')}
          hint={t('pastedHint')}
          value={text}
          onChange={setText}
          rows={6}
          required
        />
        <div id={statusId} role="status">
          {text.trim() !== '' && <p>{t('pastedCount', { count: guests.length, known })}</p>}
          {wrong.map((line) => (
            <p key={line}>{t('pastedWrong', { line })}</p>
          ))}
          {tooMany && <p>{t('pastedTooMany', { most: MOST_GUESTS })}</p>}
        </div>
        <RowList className={styles.pasted}>
          {guests.map(({ id, name, position, as }) => (
            <li key={id}>{[name, position, t(`as.${as}`)].filter(Boolean).join(' · ')}</li>
          ))}
        </RowList>
        <ProblemNotice action={action} />
      </div>
    </Dialog>
  );
}
