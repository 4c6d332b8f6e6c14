import { findPerson } from '#shared/session/members/former.ts';
import { findIssueGroup } from '#shared/session/questioning/find-issues.ts';
import type { AgendaItem, AnswerTurn } from '#shared/session/state.ts';
import { SpeechClock } from '../../../floor/SpeechClock.tsx';
import { texts as floorTexts } from '../../../floor/texts.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { keepCompounds } from '../../compounds.ts';
import { FitText } from '../../FitText.tsx';
import hall from '../../Hall.module.css';
import { texts } from '../../texts.ts';
import { nameAndOffice } from './name-and-office.ts';
import styles from './SpeechScene.module.css';

interface AnswerSceneProps {
  readonly answer: AnswerTurn;
  readonly item: AgendaItem | null;
}

/** Which official answers, in which group of issues and whom, and for how long still. */
export function AnswerScene({ answer, item }: AnswerSceneProps) {
  const t = useTexts(texts);
  const tFloor = useTexts(floorTexts);
  const { answerer, issueGroupId, questionId, progress } = answer;
  const issue = useSession((session) =>
    issueGroupId === null ? undefined : findIssueGroup(session, issueGroupId),
  );
  const question = useSession(({ questions }) => questions.find((one) => one.questionId === questionId));
  const [name = '', office] = nameAndOffice(answerer.name);
  const asker = useSession((session) => question && findPerson(session, question.delegateId)?.name);
  return (
    <div className={hall.scene}>
      {item && (
        <p className={styles.item}>
          <span className={hall.kicker}>{t('item', { number: item.number })}</span> {item.title}
        </p>
      )}
      <div className={styles.speaker}>
        <div className={styles.who}>
          <p className={styles.kind}>{tFloor('answer')}</p>
          <FitText max={7} min={2.6}>
            {name}
          </FitText>
          {office && <p className={styles.group}>{keepCompounds(office)}</p>}
          {issue && <p className={styles.issue}>{keepCompounds(issue.title)}</p>}
        </div>
        <div className={styles.clock}>
          <SpeechClock progress={progress} />
        </div>
      </div>
      <p className={styles.next}>
        {question && asker && t('answersTo', { name: asker, topic: question.topic })}
      </p>
    </div>
  );
}
