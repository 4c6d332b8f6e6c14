import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '#shared/protocol/http.ts';
import { Badge } from '../../ui/Badge.tsx';
import styles from './Import.module.css';

/** Every problem of the files with its place, errors first. */
export function ProblemTable({ problems }: { problems: readonly ImportProblem[] }) {
  const { t, i18n } = useTranslation('secretariat');
  if (problems.length === 0) return null;
  const sorted = problems.toSorted((a, b) => rank(a) - rank(b));
  return (
    <section
      className={styles.problems}
      aria-label={t('import.problems', { count: problems.length })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption>{t('import.problems', { count: problems.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import.severity')}</th>
            <th scope="col">{t('import.file')}</th>
            <th scope="col">{t('import.row')}</th>
            <th scope="col">{t('import.cell')}</th>
            <th scope="col">{t('import.message')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((problem) => (
            <tr key={`${problem.file} ${problem.row} ${problem.cell} ${problem.vi}`}>
              <td data-wide>
                <Badge tone={problem.severity === 'error' ? 'bad' : 'warning'}>
                  {t(`import.severities.${problem.severity}`)}
                </Badge>
              </td>
              <td className={styles.file} data-head={t('import.file')}>
                {problem.file}
              </td>
              <td data-head={t('import.row')}>{problem.row}</td>
              <td data-head={t('import.cell')}>{problem.cell}</td>
              <td data-wide>{i18n.language === 'en' ? problem.en : problem.vi}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function rank(problem: ImportProblem): number {
  return problem.severity === 'error' ? 0 : 1;
}
