import { CircleCheck, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PollResult } from '#shared/protocol/records.ts';
import { formatPercent } from '#shared/text/numbers.ts';
import styles from './ResultTable.module.css';

const ROWS = ['for', 'against', 'abstain', 'silent'] as const;

/** Counts with their shares of all delegates and of those present, the outcome, and the law it rests on. */
export function ResultTable({ result }: { result: PollResult }) {
  const { t } = useTranslation('secretariat');
  const { counts, total, present, needed, baseCount, passed, source } = result;
  const Icon = passed ? CircleCheck : CircleX;
  return (
    <div className={styles.result}>
      <p className={passed ? styles.passed : styles.failed}>
        <Icon aria-hidden />
        {passed ? t('common:result.passed') : t('common:result.failed')}
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('poll.choice')}</th>
            <th scope="col">{t('poll.count')}</th>
            <th scope="col">{t('poll.shareOfAll', { total })}</th>
            <th scope="col">{t('poll.shareOfPresent', { present })}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`common:choice.${row}`)}</th>
              <td>{counts[row]}</td>
              <td>{formatPercent(counts[row], total)}</td>
              <td>{formatPercent(counts[row], present)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>
        {t('common:result.needed', { needed, base: baseCount })}. {t('poll.source', { source })}
      </p>
    </div>
  );
}
