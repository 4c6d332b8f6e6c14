import { Check, Minus } from 'lucide-react';
import { useTexts } from '../../i18n/texts.ts';
import { Card } from '../../ui/Card.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { texts } from '../texts.ts';
import styles from './Box.module.css';

const PROVEN = ['proof.yes1', 'proof.yes2', 'proof.yes3', 'proof.yes4'] as const;
const NOT_PROVEN = ['proof.no1', 'proof.no2', 'proof.no3'] as const;

/** What a recount proves and what it cannot, in plain words. */
export function ProofCard() {
  const t = useTexts(texts);
  return (
    <Card title={t('proof.title')}>
      <div className={styles.columns}>
        <div>
          <h3>{t('proof.yes')}</h3>
          <RowList gap="medium" className={styles.found}>
            {PROVEN.map((key) => (
              <li key={key}>
                <Check aria-hidden size={22} />
                <span>{t(key)}</span>
              </li>
            ))}
          </RowList>
        </div>
        <div>
          <h3>{t('proof.no')}</h3>
          <RowList gap="medium" className={styles.found} data-tone="plain">
            {NOT_PROVEN.map((key) => (
              <li key={key}>
                <Minus aria-hidden size={22} />
                <span>{t(key)}</span>
              </li>
            ))}
          </RowList>
        </div>
      </div>
      <p className={styles.muted}>{t('proof.whole')}</p>
    </Card>
  );
}
