import { Check, Clock } from 'lucide-react';
import { useMemo } from 'react';
import { findPerson } from '#shared/session/members/former.ts';
import type { Question } from '#shared/session/state.ts';
import { formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { useServices } from '../services/TabletServices.tsx';
import styles from './OwnRequests.module.css';
import { questionsToPassOn } from './questions-to-pass-on.ts';
import { texts } from './texts.ts';

/** For members of the standing body: what colleagues ask, also before it is passed on to whoever is asked. */
export function StandingBodyQuestions() {
  const t = useTexts(texts);
  const { me } = useServices();
  const session = useSession((state) => state);
  const questions = useMemo(() => questionsToPassOn(session, me), [session, me]);
  return (
    <Card title={t('toStandingBody')}>
      <p className={styles.none}>{t('toStandingBodyHint')}</p>
      {questions.length === 0 ? (
        <p className={styles.none}>{t('noneToStandingBody')}</p>
      ) : (
        <RowList>
          {questions.map((question) => (
            <li key={question.questionId} className={styles.entry}>
              <QuestionWords question={question} />
            </li>
          ))}
        </RowList>
      )}
    </Card>
  );
}

function QuestionWords({ question }: { readonly question: Question }) {
  const t = useTexts(texts);
  const { delegateId, addressee, topic, text, form, submittedAt, takenUpAt } = question;
  const name = useSession((session) => findPerson(session, delegateId)?.name ?? delegateId);
  return (
    <>
      <div className={styles.words}>
        <p
          className={styles.kind}
        >{`${t(`forms.${form}`)} · ${t('sent', { time: formatTime(submittedAt) })}`}</p>
        <p className={styles.title}>{t('from', { name, addressee, topic })}</p>
        <p className={styles.text}>{text}</p>
      </div>
      {takenUpAt === null ? (
        <Badge tone="plain" icon={<Clock aria-hidden size={18} />}>
          {t('notPassedOn')}
        </Badge>
      ) : (
        <Badge tone="good" icon={<Check aria-hidden size={18} />}>
          {t('takenUp', { time: formatTime(takenUpAt) })}
        </Badge>
      )}
    </>
  );
}
