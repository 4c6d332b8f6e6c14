import { useState } from 'react';
import type { RecordedSpeech } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { RowList } from '../../ui/RowList.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ReasonDialog } from '../actions/ReasonDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import { nameOf } from '../delegates/names.ts';
import styles from './Floor.module.css';
import { texts } from './texts.ts';

/** Speeches that were handed in in writing, each to be taken back with a reason. */
export function WrittenList({ speeches }: { readonly speeches: readonly RecordedSpeech[] }) {
  const t = useTexts(texts);
  return (
    <details className={styles.group}>
      <summary>{t('written.list', { count: speeches.length })}</summary>
      <RowList className={styles.list}>
        {speeches.map((speech) => (
          <WrittenRow key={speech.writtenSpeechId} speech={speech} />
        ))}
      </RowList>
    </details>
  );
}

function WrittenRow({ speech }: { readonly speech: RecordedSpeech }) {
  const t = useTexts(texts);
  const { writtenSpeechId, delegateId, title } = speech;
  const name = useSession((session) => nameOf(session, delegateId));
  const give = useGive('TakeBackWrittenSpeech');
  const [asking, setAsking] = useState(false);
  return (
    <li className={styles.entry}>
      <div className={styles.row}>
        <div className={styles.words}>
          <p>
            <strong>{name}</strong>
          </p>
          <p>{title}</p>
        </div>
        <div className={styles.buttons}>
          <ActionButton
            gives="TakeBackWrittenSpeech"
            kind="quiet"
            aria-label={t('written.takeBackNamed', { name })}
            onClick={() => setAsking(true)}
          >
            {t('written.takeBack')}
          </ActionButton>
        </div>
      </div>
      {asking && (
        <ReasonDialog
          gives="TakeBackWrittenSpeech"
          title={t('written.takeBackTitle', { name })}
          text={title}
          confirm={t('written.takeBack')}
          onReason={(reason) => give({ type: 'TakeBackWrittenSpeech', writtenSpeechId, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
