import { CircleCheck, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AnnouncedPoll } from '#shared/session/state.ts';
import { formatPercent } from '#shared/text/numbers.ts';
import { FitText } from '../FitText.tsx';
import styles from '../Hall.module.css';

const ROWS = ['for', 'against', 'abstain', 'silent'] as const;

export function ResultScene({ poll }: { poll: AnnouncedPoll }) {
  const { t } = useTranslation('display');
  const { counts, total, present, passed, source } = poll.result;
  const Icon = passed ? CircleCheck : CircleX;
  return (
    <div className={styles.scene}>
      <h2 className="visually-hidden">{t('result')}</h2>
      <FitText max={3.4} min={1.5}>
        {poll.question.title}
      </FitText>
      <p className={passed ? styles.passed : styles.failed}>
        <Icon aria-hidden className={styles.icon} />
        {passed ? t('common:result.passed') : t('common:result.failed')}
      </p>
      <table className={styles.result}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('choice')}</span>
            </th>
            <th scope="col">{t('votes')}</th>
            <th scope="col">{t('ofAll', { total })}</th>
            <th scope="col">{t('ofPresent', { present })}</th>
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
      <p className={styles.note}>{t('source', { source })}</p>
    </div>
  );
}
