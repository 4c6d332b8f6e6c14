import { useTexts } from '../../i18n/texts.ts';
import { FitText } from '../FitText.tsx';
import styles from '../Hall.module.css';
import { texts } from '../texts.ts';
import marks from './TrialScene.module.css';

/** A trial vote: nothing that anybody could take for a result. */
export function TrialScene({ pressed }: { pressed: number }) {
  const t = useTexts(texts);
  return (
    <div className={`${styles.card} ${marks.trial}`}>
      <p className={marks.band}>{t('trial.band')}</p>
      <FitText max={9} min={4}>
        {t('trial.title')}
      </FitText>
      <p className={styles.lead}>{t('trial.pressed', { count: pressed })}</p>
    </div>
  );
}
