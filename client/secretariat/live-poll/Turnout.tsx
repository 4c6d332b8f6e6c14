import { useTranslation } from 'react-i18next';
import { isHallPoll } from '#shared/session/find-poll.ts';
import type { OpenPoll } from '#shared/session/state.ts';
import { Progress } from '../../ui/Progress.tsx';
import styles from './LivePoll.module.css';
import { useProgress } from './progress.ts';

/** How many have voted by name. */
export function Turnout({ poll }: { poll: OpenPoll }) {
  const { t } = useTranslation('secretariat');
  const { cast, eligible } = useProgress(poll);
  const label = t(isHallPoll(poll) ? 'poll.castOfLabel' : 'poll.answeredLabel');
  return (
    <>
      <p>
        <span className={styles.big}>{t('poll.castOf', { cast, eligible })}</span> {label}
      </p>
      <Progress label={label} value={cast} max={eligible} />
    </>
  );
}
