import { Check } from 'lucide-react';
import { findPerson } from '#shared/session/members/former.ts';
import { answerAtFloor, openIssueGroup, questionsOf } from '#shared/session/questioning/find-issues.ts';
import { SpeechClock } from '../../../floor/SpeechClock.tsx';
import groups from '../../../groups/Groups.module.css';
import { useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Card } from '../../../ui/Card.tsx';
import { useServices } from '../../services/TabletServices.tsx';
import { texts } from './texts.ts';

/** On the first page, while officials are questioned: on what, who answers, and whose questions come in which order. */
export default function IssuesCard() {
  const t = useTexts(texts);
  const { me } = useServices();
  const session = useSession((state) => state);
  const issue = openIssueGroup(session);
  const answer = answerAtFloor(session);
  if (!issue) return null;
  const questions = questionsOf(session, issue);
  return (
    <Card title={t('heading', { title: issue.title })} emphasis>
      <div className={groups.part}>
        <p>{t('main', { name: issue.mainAnswerer.name })}</p>
        {issue.alongside.length > 0 && (
          <p className={groups.said}>
            {t('alongside', { names: issue.alongside.map(({ name }) => name).join('; ') })}
          </p>
        )}
        {answer && (
          <div className={groups.speaking}>
            <strong>{t('answering', { name: answer.answerer.name })}</strong>
            <div className={groups.figures}>
              <SpeechClock progress={answer.progress} />
            </div>
          </div>
        )}
        <h3>{t('questions')}</h3>
        {questions.length === 0 && <p className={groups.said}>{t('none')}</p>}
        <ol className={groups.list}>
          {questions.map(({ questionId, delegateId, topic, progress }) => (
            <li key={questionId} aria-current={answer?.questionId === questionId ? 'true' : undefined}>
              {t('asked', { name: findPerson(session, delegateId)?.name ?? delegateId, topic })}{' '}
              {delegateId === me && <Badge tone="plain">{t('mine')}</Badge>}{' '}
              {progress.status === 'answered' && (
                <Badge tone="good" icon={<Check aria-hidden size={18} />}>
                  {t('answered')}
                </Badge>
              )}
            </li>
          ))}
        </ol>
      </div>
    </Card>
  );
}
