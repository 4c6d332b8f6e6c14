import { useState } from 'react';
import type { SpeechRequest } from '#shared/session/state.ts';
import { formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { ReasonDialog } from '../actions/ReasonDialog.tsx';
import { useCommand } from '../actions/useAction.ts';
import { useGive } from '../actions/useGive.ts';
import { texts as conductTexts } from '../conduct/texts.ts';
import { nameOf } from '../delegates/names.ts';
import styles from './Floor.module.css';
import { texts } from './texts.ts';

interface SpeechRowProps {
  readonly request: SpeechRequest;
  /** Its item is another one than the rest of the list is about. */
  readonly namesItem: boolean;
}

/** A delegate who waits to speak. Calling one ends the speech under way. */
export function SpeechRow({ request, namesItem }: SpeechRowProps) {
  const t = useTexts(texts);
  const tConduct = useTexts(conductTexts);
  const { requestId, delegateId, agendaItemId, topic, requestedAt } = request;
  const name = useSession((session) => nameOf(session, delegateId));
  const item = useSession((session) => session.agenda.find(({ id }) => id === agendaItemId));
  const open = useSession((session) => session.status === 'open');
  const action = useCommand('CallSpeaker');
  const give = useGive('DeclineSpeechRequest');
  const [asking, setAsking] = useState(false);
  return (
    <li className={styles.entry}>
      <div className={styles.row}>
        <p className={styles.words}>
          <strong>{name}</strong>
          <span className={styles.facts}>
            {t('requestedAt', { time: formatTime(requestedAt) })}
            {namesItem && item && ` · ${tConduct('item', { number: item.number, title: item.title })}`}
          </span>
          <span className={styles.topic}>{topic === '' ? t('noTopic') : topic}</span>
        </p>
        <div className={styles.buttons}>
          <ActionButton
            gives="CallSpeaker"
            disabled={action.busy || !open}
            title={open ? undefined : t('callWhenOpen')}
            aria-label={t('callNamed', { name })}
            onClick={() => void action.give({ type: 'CallSpeaker', requestId })}
          >
            {t('call')}
          </ActionButton>
          <ActionButton
            gives="DeclineSpeechRequest"
            kind="quiet"
            aria-label={t('declineNamed', { name })}
            onClick={() => setAsking(true)}
          >
            {t('decline')}
          </ActionButton>
        </div>
      </div>
      <ProblemNotice action={action} />
      {asking && (
        <ReasonDialog
          gives="DeclineSpeechRequest"
          title={t('declineTitle')}
          text={name}
          confirm={t('decline')}
          onReason={(reason) => give({ type: 'DeclineSpeechRequest', requestId, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
