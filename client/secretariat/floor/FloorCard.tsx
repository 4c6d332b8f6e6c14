import { useShallow } from 'zustand/react/shallow';
import type { AgendaItemId } from '#shared/protocol/ids.ts';
import { currentItem } from '#shared/session/agenda/programme.ts';
import { speakerAtFloor } from '#shared/session/floor/find-speech.ts';
import { nextSpeakers } from '#shared/session/floor/speaking-queue.ts';
import { writtenSpeeches } from '#shared/session/floor/written-speeches.ts';
import { answerAtFloor } from '#shared/session/questioning/find-issues.ts';
import type { SessionState } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import type { NextDeed } from '../conduct/next-deed.ts';
import { AnsweredList } from './AnsweredList.tsx';
import { AtFloor } from './AtFloor.tsx';
import { CallNext } from './CallNext.tsx';
import styles from './Floor.module.css';
import { FloorTools } from './FloorTools.tsx';
import { AnswerAtFloor } from './issues/AnswerAtFloor.tsx';
import { IssueGroups } from './issues/IssueGroups.tsx';
import { NotSpoken } from './NotSpoken.tsx';
import { QuestionList } from './QuestionList.tsx';
import { SpeakingQueue } from './SpeakingQueue.tsx';
import { texts } from './texts.ts';
import { WrittenList } from './WrittenList.tsx';

/** Who speaks now and for how long, who is called next, the lists of speakers item by item, and the questions to officials. */
export function FloorCard({ deed }: { readonly deed: NextDeed }) {
  const t = useTexts(texts);
  const status = useSession((session) => session.status);
  const speaker = useSession(speakerAtFloor);
  const answer = useSession(answerAtFloor);
  const passedOn = useSession((session) => session.questions.some(({ takenUpAt }) => takenUpAt !== null));
  const hasIssues = useSession(({ issueGroups }) => issueGroups.length > 0);
  const [next] = useSession(useShallow(nextSpeakers));
  const current = useSession((session) => currentItem(session)?.id);
  const waiting = useSession(
    (session) => session.speechRequests.filter(({ progress }) => progress.status === 'waiting').length,
  );
  const others = useSession(useShallow((session) => otherItems(session, current)));
  const questions = useSession(
    useShallow((session) => session.questions.filter(({ progress }) => progress.status === 'submitted')),
  );
  const answered = useSession(
    useShallow((session) => session.questions.filter(({ progress }) => progress.status === 'answered')),
  );
  const written = useSession(useShallow(writtenSpeeches));
  const idle = waiting === 0 && questions.length === 0 && !hasIssues;
  if (status === 'closed' || (status === 'preparing' && idle)) return null;
  return (
    <Card
      id="floor"
      title={t('heading')}
      aside={waiting > 0 && <Badge tone="plain">{t('waiting', { count: waiting })}</Badge>}
    >
      {speaker && (
        <AtFloor key={speaker.requestId} request={speaker} endsAbove={deed.type === 'end-speech'} />
      )}
      {answer && (
        <AnswerAtFloor key={answer.answerId} answer={answer} endsAbove={deed.type === 'end-answer'} />
      )}
      {next && deed.type !== 'call-speaker' && (
        <div className={styles.next}>
          <CallNext key={next.requestId} request={next} />
        </div>
      )}
      {waiting === 0 && <p className={styles.facts}>{t('nobody')}</p>}
      {current && <SpeakingQueue name="ofItem" itemId={current} />}
      <SpeakingQueue name="general" itemId={null} />
      {others.map((itemId) => (
        <SpeakingQueue key={itemId} name="otherItems" itemId={itemId} />
      ))}
      <FloorTools />
      {status === 'open' && <NotSpoken />}
      {(passedOn || hasIssues) && <IssueGroups />}
      {questions.length > 0 && <QuestionList questions={questions} />}
      {answered.length > 0 && <AnsweredList questions={answered} />}
      {written.length > 0 && <WrittenList speeches={written} />}
    </Card>
  );
}

/** Other items than the one under way that somebody waits to speak on, in the order of the programme. */
function otherItems(session: SessionState, current: AgendaItemId | undefined): readonly AgendaItemId[] {
  const asked = new Set(
    session.speechRequests.flatMap(({ agendaItemId, progress }) =>
      progress.status === 'waiting' ? [agendaItemId] : [],
    ),
  );
  return session.agenda.flatMap(({ id }) => (id !== current && asked.has(id) ? [id] : []));
}
