import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useTexts } from '../../i18n/texts.ts';
import type { RequestOutbox } from '../../offline/requests/request-outbox.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useServices } from '../services/TabletServices.tsx';
import { useConnectionState } from '../services/useConnectionState.ts';
import { useMayGive } from '../services/useMayGive.ts';
import styles from './FloorScreen.module.css';
import { OwnRequests } from './OwnRequests.tsx';
import { ownEntries } from './own-requests.ts';
import { QuestionForm } from './QuestionForm.tsx';
import { isInStandingBody } from './questions-to-pass-on.ts';
import { SpeechForm } from './SpeechForm.tsx';
import { StandingBodyQuestions } from './StandingBodyQuestions.tsx';
import { texts } from './texts.ts';

const FORMS = ['speech', 'question'] as const;
type Form = (typeof FORMS)[number];

interface FloorScreenProps {
  /** The agenda item that somebody came from, if they did. */
  readonly itemId: string | null;
}

/** The page where one asks for the floor and questions officials: prepared without a network too, and sent by itself. */
export default function FloorScreen({ itemId }: FloorScreenProps) {
  const t = useTexts(texts);
  const outbox = useStore(useServices().requests.outbox, ({ kept }) => kept);
  return (
    <Screen title={t('heading')} width="reading">
      {outbox ? <Floor outbox={outbox} itemId={itemId} /> : <p role="status">{t('loading')}</p>}
    </Screen>
  );
}

function Floor({ outbox, itemId }: FloorScreenProps & { readonly outbox: RequestOutbox }) {
  const t = useTexts(texts);
  const { me } = useServices();
  const session = useSession((state) => state);
  const requests = useStore(outbox.waiting, (waiting) => waiting.requests);
  const [form, setForm] = useState<Form>('speech');
  const offline = useConnectionState() === 'offline';
  const speaking = useMayGive('RequestToSpeak');
  const asking = useMayGive('SubmitQuestion');
  const offered = FORMS.filter((name) => (name === 'speech' ? speaking : asking));
  const shown = offered.find((name) => name === form) ?? offered[0];
  const entries = useMemo(() => ownEntries(session, me, requests), [session, me, requests]);
  useEffect(() => {
    if (itemId === null) return;
    const { speech } = outbox.drafts.getState();
    outbox.keepDrafts({ speech: { ...speech, agendaItemId: itemId } });
    setForm('speech');
  }, [outbox, itemId]);
  return (
    <>
      {shown === undefined ? (
        <Notice kind="info">{t(session.status === 'closed' ? 'closed' : 'readOnly')}</Notice>
      ) : (
        <Card>
          <div className={styles.choice}>
            <Segmented
              label={t('what')}
              options={offered.map((value) => ({ value, label: t(value) }))}
              value={shown}
              onChange={setForm}
            />
          </div>
          {offline && <Notice kind="info">{t('offline')}</Notice>}
          {shown === 'speech' ? (
            <SpeechForm outbox={outbox} entries={entries} onEdit={setForm} />
          ) : (
            <QuestionForm outbox={outbox} />
          )}
        </Card>
      )}
      <OwnRequests outbox={outbox} entries={entries} onEdit={setForm} />
      {isInStandingBody(session, me) && <StandingBodyQuestions />}
    </>
  );
}
