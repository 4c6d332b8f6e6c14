import { CircleCheckBig, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PollResult } from '#shared/protocol/records.ts';
import { formatPercent } from '#shared/text/numbers.ts';
import styles from './PollResultView.module.css';

const ROWS = ['for', 'against', 'abstain', 'silent'] as const;

/** Whether it passed, every count with its share of all delegates and of those present, and the rule behind it. */
export function PollResultView({ result }: { result: PollResult }) {
  const { t } = useTranslation('delegate');
  const { counts, total, present, needed, baseCount, passed, source } = result;
  const Icon = passed ? CircleCheckBig : CircleX;
  return (
    <div className={styles.result}>
      <p className={styles.verdict} data-passed={passed}>
        <Icon aria-hidden size={36} />
        {t(passed ? 'common:result.passed' : 'common:result.failed')}
      </p>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('results.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('results.choice')}</th>
            <th scope="col">{t('results.count')}</th>
            <th scope="col">{t('results.ofAll')}</th>
            <th scope="col">{t('results.ofPresent')}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map((choice) => (
            <tr key={choice} data-choice={choice}>
              <th scope="row">{t(`common:choice.${choice}`)}</th>
              <td className={styles.count}>{counts[choice]}</td>
              <td>{formatPercent(counts[choice], total)}</td>
              <td>{formatPercent(counts[choice], present)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.facts}>
        {t('results.total', { total, present })}. {t('common:result.needed', { needed, base: baseCount })}.
        <br />
        {t('results.source', { source })}
      </p>
    </div>
  );
}
