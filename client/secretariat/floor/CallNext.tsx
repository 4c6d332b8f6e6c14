import { useEffect, useEffectEvent } from 'react';
import type { SpeechRequest } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { usePermitted } from '../../sign-in/usePermitted.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton, useOffline } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { nameOf } from '../delegates/names.ts';
import styles from './Floor.module.css';
import { isForPage } from './page-key.ts';
import { texts } from './texts.ts';

/** Calls whoever is the next in the list, by the key N too. A call by mistake can be taken back. */
export function CallNext({ request: { requestId, delegateId } }: { readonly request: SpeechRequest }) {
  const t = useTexts(texts);
  const name = useSession((session) => nameOf(session, delegateId));
  const open = useSession((session) => session.status === 'open');
  const offline = useOffline();
  const permitted = usePermitted('CallSpeaker');
  const action = useCommand('CallSpeaker');
  const call = () => void action.give({ type: 'CallSpeaker', requestId });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'n' || !isForPage(event)) return;
    if (!permitted || !open || offline || action.busy) return;
    event.preventDefault();
    call();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <div className={styles.next}>
      <ActionButton
        gives="CallSpeaker"
        kind="primary"
        size="large"
        disabled={action.busy || !open}
        title={open ? undefined : t('callWhenOpen')}
        aria-keyshortcuts="N"
        onClick={call}
      >
        {t('callNext', { name })}
        <kbd aria-hidden className={styles.key}>
          {t('nextKey')}
        </kbd>
      </ActionButton>
      <ProblemNotice action={action} />
    </div>
  );
}
