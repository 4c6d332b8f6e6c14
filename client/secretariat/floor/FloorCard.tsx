import { useShallow } from 'zustand/react/shallow';
import { currentItem } from '#shared/session/agenda/programme.ts';
import { speakerAtFloor } from '#shared/session/floor/find-speech.ts';
import type { SpeechRequest } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { AtFloor } from './AtFloor.tsx';
import styles from './Floor.module.css';
import { QuestionList } from './QuestionList.tsx';
import { SpeechRow } from './SpeechRow.tsx';
import { texts } from './texts.ts';

/** Who asks to speak, item by item in the order of arrival, who speaks now, and the questions to officials. */
export function FloorCard() {
  const t = useTexts(texts);
  const closed = useSession((session) => session.status === 'closed');
  const speaker = useSession(speakerAtFloor);
  const current = useSession((session) => currentItem(session)?.id);
  const waiting = useSession(
    useShallow((session) => session.speechRequests.filter(({ progress }) => progress.status === 'waiting')),
  );
  const questions = useSession(
    useShallow((session) => session.questions.filter(({ progress }) => progress.status === 'submitted')),
  );
  if (closed || (!speaker && waiting.length === 0 && questions.length === 0)) return null;
  const groups = [
    ['ofItem', waiting.filter(({ agendaItemId }) => agendaItemId !== null && agendaItemId === current)],
    ['general', waiting.filter(({ agendaItemId }) => agendaItemId === null)],
    ['otherItems', waiting.filter(({ agendaItemId }) => agendaItemId !== null && agendaItemId !== current)],
  ] as const;
  return (
    <Card
      id="floor"
      title={t('heading')}
      aside={waiting.length > 0 && <Badge tone="plain">{t('waiting', { count: waiting.length })}</Badge>}
    >
      {speaker && <AtFloor request={speaker} />}
      {groups.map(([name, requests]) => (
        <Group key={name} name={name} requests={requests} />
      ))}
      {questions.length > 0 && <QuestionList questions={questions} />}
    </Card>
  );
}

interface GroupProps {
  readonly name: 'ofItem' | 'general' | 'otherItems';
  readonly requests: readonly SpeechRequest[];
}

function Group({ name, requests }: GroupProps) {
  const t = useTexts(texts);
  if (requests.length === 0) return null;
  return (
    <div className={styles.group}>
      <h3>{t(name)}</h3>
      <RowList ordered className={styles.list}>
        {requests.map((request) => (
          <SpeechRow key={request.requestId} request={request} namesItem={name === 'otherItems'} />
        ))}
      </RowList>
    </div>
  );
}
