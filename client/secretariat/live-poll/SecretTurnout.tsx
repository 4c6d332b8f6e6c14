import type { OpenPoll } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Progress } from '../../ui/Progress.tsx';
import styles from './LivePoll.module.css';
import { useProgress } from './progress.ts';
import { texts } from './texts.ts';

/**
 * A secret ballot: who has got a paper on the tablet is known, and how many papers lie in the box; whose they are is known
 * to nobody.
 */
export function SecretTurnout({ poll }: { poll: OpenPoll }) {
  const t = useTexts(texts);
  const { cast, eligible, issued } = useProgress(poll);
  const out = issued ?? 0;
  return (
    <>
      <div className={styles.figures}>
        <p>
          <span className={styles.big}>{t('castOf', { cast: out, eligible })}</span> {t('issuedLabel')}
        </p>
        <p>
          <span className={styles.big}>{cast}</span> {t('boxLabel')}
        </p>
      </div>
      <Progress label={t('boxLabel')} value={cast} max={eligible} />
      <p className={styles.muted}>{t('boxNote')}</p>
    </>
  );
}
