import { useState } from 'react';
import { useConnection } from '../../connection/context.tsx';
import { RefusedError } from '../../connection/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { TextField } from '../../ui/Field.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useAction } from '../actions/useAction.ts';
import styles from './Hall.module.css';
import { texts } from './texts.ts';

/** A line above whatever the screens show. */
export function HallNotice({ notice }: { notice: string }) {
  const t = useTexts(texts);
  const { live } = useConnection();
  const [typed, setTyped] = useState(notice);
  const action = useAction();
  const tell = (line: string) =>
    void action.run(async () => {
      const outcome = await live.hall.notice(line);
      if (!outcome.ok) throw new RefusedError(outcome.refusal);
    });
  const line = typed.trim();
  return (
    <form
      className={styles.notice}
      onSubmit={(event) => {
        event.preventDefault();
        if (line !== notice) tell(line);
      }}
    >
      <TextField
        label={t('notice')}
        hint={t('noticeHint')}
        maxLength={200}
        value={typed}
        onChange={setTyped}
      />
      <div className={styles.actions}>
        <ActionButton gives="hall:notice" type="submit" disabled={action.busy || line === notice}>
          {t('noticeShow')}
        </ActionButton>
        {notice !== '' && (
          <ActionButton gives="hall:notice" kind="quiet" disabled={action.busy} onClick={() => tell('')}>
            {t('noticeEnd')}
          </ActionButton>
        )}
      </div>
      <ProblemNotice action={action} />
    </form>
  );
}
