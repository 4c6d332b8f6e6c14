import { Mic } from 'lucide-react';
import type { SpeechRequest } from '#shared/session/state.ts';
import { formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { nameOf } from '../delegates/names.ts';
import styles from './Floor.module.css';
import { texts } from './texts.ts';

/** Who speaks now. */
export function AtFloor({ request }: { readonly request: SpeechRequest }) {
  const t = useTexts(texts);
  const { requestId, delegateId, topic, progress } = request;
  const name = useSession((session) => nameOf(session, delegateId));
  const action = useCommand('EndSpeech');
  return (
    <>
      <div className={styles.speaker}>
        <Mic aria-hidden size={26} />
        <p className={styles.words}>
          <strong>{t('speaking', { name })}</strong>
          <span className={styles.facts}>
            {progress.status === 'called' && t('since', { time: formatTime(progress.calledAt) })}
          </span>
          {topic !== '' && <span className={styles.topic}>{topic}</span>}
        </p>
        <ActionButton
          gives="EndSpeech"
          disabled={action.busy}
          onClick={() => void action.give({ type: 'EndSpeech', requestId })}
        >
          {t('end')}
        </ActionButton>
      </div>
      <ProblemNotice action={action} />
    </>
  );
}
