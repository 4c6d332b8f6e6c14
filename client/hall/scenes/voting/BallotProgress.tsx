import type { PollProgress } from '#shared/protocol/socket.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { Progress } from '../../../ui/Progress.tsx';
import { texts } from '../../texts.ts';
import styles from './Voting.module.css';

/** How many have voted; in a secret poll also how many ballots were given out. */
export function BallotProgress({ progress }: { progress: PollProgress }) {
  const t = useTexts(texts);
  const { cast, eligible, issued } = progress;
  return (
    <div className={styles.progress}>
      <Progress label={t(issued === null ? 'progress' : 'progressBox')} value={cast} max={eligible} />
      <p className={styles.fact}>
        {issued === null ? t('cast', { cast, eligible }) : t('inBox', { cast, issued })}
      </p>
      {issued !== null && <p className={styles.small}>{t('issued', { issued, eligible })}</p>}
    </div>
  );
}
