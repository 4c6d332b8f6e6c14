import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { FitText } from '../FitText.tsx';
import styles from '../Hall.module.css';
import { texts } from '../texts.ts';

export function PreparingScene() {
  const t = useTexts(texts);
  const { council, title, term, startsOn, place } = useSession((session) => session.details);
  return (
    <div className={styles.card}>
      <p className={styles.lead}>{council}</p>
      <FitText max={9} min={4}>
        {title}
      </FitText>
      <p className={styles.fact}>{/^\d/.test(term) ? t('term', { term }) : term}</p>
      <p className={styles.fact}>{t('opensOn', { day: formatDay(startsOn) })}</p>
      <p className={styles.note}>{place}</p>
      <p className={styles.lead}>{t('preparing')}</p>
    </div>
  );
}

export function ClosedScene() {
  const t = useTexts(texts);
  const title = useSession((session) => session.details.title);
  const closedAt = useSession((session) => session.closedAt);
  return (
    <div className={styles.card}>
      <p className={styles.lead}>{title}</p>
      <FitText max={8} min={4}>
        {t('closed')}
      </FitText>
      {closedAt && (
        <p className={styles.fact}>
          {t('closedAt', { time: formatTime(closedAt), day: formatDay(dayOf(closedAt)) })}
        </p>
      )}
    </div>
  );
}

/** An item is under way that the hall may not know of. */
export function ClosedMatterScene() {
  const t = useTexts(texts);
  return (
    <div className={styles.card}>
      <FitText max={9} min={4}>
        {t('closedSitting')}
      </FitText>
      <p className={styles.lead}>{t('closedMatter')}</p>
    </div>
  );
}
