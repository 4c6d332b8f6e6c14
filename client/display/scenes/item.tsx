import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '#shared/session/state.ts';
import { FitText } from '../FitText.tsx';
import styles from '../Hall.module.css';

export function ItemScene({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('display');
  return (
    <div className={styles.scene}>
      <p className={styles.kicker}>{t('item', { number: item.number })}</p>
      <FitText max={6} min={2.2}>
        {item.title}
      </FitText>
      {item.presenter && <p className={styles.fact}>{t('presenter', { name: item.presenter })}</p>}
    </div>
  );
}

export function BetweenScene({ next }: { next: AgendaItem | null }) {
  const { t } = useTranslation('display');
  return (
    <div className={styles.scene}>
      <p className={styles.kicker}>{next ? t('between') : t('agendaDone')}</p>
      <FitText max={5} min={2.2}>
        {next ? t('next', { number: next.number, title: next.title }) : ''}
      </FitText>
    </div>
  );
}
