import { useShallow } from 'zustand/react/shallow';
import { isPresent } from '#shared/session/attendance/marks.ts';
import { quorum } from '#shared/session/attendance/quorum.ts';
import { speakerAtFloor } from '#shared/session/floor/find-speech.ts';
import { nextSpeakers } from '#shared/session/floor/speaking-queue.ts';
import { sittingWords } from '../../attendance/sitting-words.ts';
import { texts as attendanceTexts } from '../../attendance/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { keepGroupName } from '../compounds.ts';
import { FitBox } from '../FitBox.tsx';
import styles from '../Hall.module.css';
import { PagedBox } from '../pages/PagedBox.tsx';
import { LEGIBLE } from '../sizes.ts';
import { texts } from '../texts.ts';
import { HallCode } from './HallCode.tsx';
import lists from './Lists.module.css';

/** More wait than the hall can read: the rest is counted. */
const MOST_SPEAKERS = 8;

/** Who speaks, and who waits to. */
export function QueueScene() {
  const t = useTexts(texts);
  const delegates = useSession((session) => session.delegates);
  const speaker = useSession(speakerAtFloor);
  const waiting = useSession(useShallow(nextSpeakers));
  const now = speaker ? [speaker] : [];
  const shown = [...now, ...waiting].slice(0, MOST_SPEAKERS);
  const more = now.length + waiting.length - shown.length;
  return (
    <div className={styles.scene}>
      <h2 className={styles.kicker}>{t('queue')}</h2>
      {shown.length === 0 && <p className={styles.fact}>{t('queueEmpty')}</p>}
      <FitBox max={3.4} min={LEGIBLE}>
        <ol className={lists.people}>
          {shown.map(({ requestId, delegateId, progress }, index) => {
            const delegate = delegates.find(({ id }) => id === delegateId);
            const speaks = progress.status === 'called';
            return (
              <li key={requestId} className={lists.person} data-now={speaks}>
                <span>{speaks ? '' : index + 1 - now.length}</span>
                <span>{delegate?.name}</span>
                <span className={lists.of}>{speaks ? t('speaksNow') : delegate?.group}</span>
              </li>
            );
          })}
        </ol>
      </FitBox>
      {more > 0 && <p className={styles.fact}>{t('queueMore', { count: more })}</p>}
    </div>
  );
}

/** Who is there, by groups, the footer saying whether they are enough; while a roll is called, with the code by which delegates mark themselves. */
export function AttendanceScene() {
  const t = useTexts(texts);
  const tAttendance = useTexts(attendanceTexts);
  const session = useSession((state) => state);
  const { present, total } = quorum(session);
  const groups = session.units.filter(({ kind, members }) => kind === 'group' && members.length > 0);
  return (
    <div className={styles.scene}>
      <h2 className={styles.kicker}>
        {session.roll
          ? t('roll', { sitting: sittingWords(tAttendance, session.roll.sitting).toLocaleUpperCase('vi') })
          : t('attendance')}
      </h2>
      <div className={lists.beside}>
        <p className={lists.figure}>{t('present', { present, total })}</p>
        {session.roll && session.status !== 'closed' && <HallCode roll={session.roll} />}
      </div>
      <PagedBox max={2.6}>
        <ul className={lists.groups}>
          {groups.map(({ id, name, members }) => {
            const there = members.filter((member) => isPresent(session, member)).length;
            const of = members.length;
            return (
              <li key={id} className={lists.group}>
                <span>{keepGroupName(name)}</span>
                <span className={there < of ? lists.missing : undefined}>{t('outOf', { there, of })}</span>
              </li>
            );
          })}
        </ul>
      </PagedBox>
    </div>
  );
}
