import { isHallPoll } from '#shared/session/polls/find-poll.ts';
import type { OpenPoll } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Progress } from '../../ui/Progress.tsx';
import styles from './LivePoll.module.css';
import { useProgress } from './progress.ts';
import { texts } from './texts.ts';

/** How many have voted by name. */
export function Turnout({ poll }: { poll: OpenPoll }) {
  const t = useTexts(texts);
  const { cast, eligible } = useProgress(poll);
  const label = t(isHallPoll(poll) ? 'castOfLabel' : 'answeredLabel');
  return (
    <>
      <p>
        <span className={styles.big}>{t('castOf', { cast, eligible })}</span> {label}
      </p>
      <Progress label={label} value={cast} max={eligible} />
    </>
  );
}
