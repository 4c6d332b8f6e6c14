import { useTranslation } from 'react-i18next';
import type { OpenPoll } from '#shared/session/state.ts';
import { Progress } from '../../ui/Progress.tsx';
import styles from './LivePoll.module.css';
import { useProgress } from './progress.ts';

/**
 * A secret ballot: who has got a paper on the tablet is known, and how many papers lie in the box; whose they are is known
 * to nobody.
 */
export function SecretTurnout({ poll }: { poll: OpenPoll }) {
  const { t } = useTranslation('secretariat');
  const { cast, eligible, issued } = useProgress(poll);
  const out = issued ?? 0;
  return (
    <>
      <div className={styles.figures}>
        <p>
          <span className={styles.big}>{t('poll.castOf', { cast: out, eligible })}</span>{' '}
          {t('poll.issuedLabel')}
        </p>
        <p>
          <span className={styles.big}>{cast}</span> {t('poll.boxLabel')}
        </p>
      </div>
      <Progress label={t('poll.boxLabel')} value={cast} max={eligible} />
      <p className={styles.muted}>{t('poll.boxNote')}</p>
    </>
  );
}
