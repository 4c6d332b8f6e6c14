import type { ImportProblem } from '#shared/protocol/http.ts';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { Badge } from '../ui/Badge.tsx';
import { Filled } from '../ui/blank/Filled.tsx';
import styles from './Imports.module.css';
import { texts } from './texts.ts';

/** Every problem of the files with its place, errors first. */
export function ProblemTable({ problems }: { problems: readonly ImportProblem[] }) {
  const t = useTexts(texts);
  const language = useLanguage();
  if (problems.length === 0) return null;
  const sorted = problems.toSorted((a, b) => rank(a) - rank(b));
  return (
    <section
      className={styles.problems}
      aria-label={t('problems', { count: problems.length })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption>{t('problems', { count: problems.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('severity')}</th>
            <th scope="col">{t('file')}</th>
            <th scope="col">{t('row')}</th>
            <th scope="col">{t('cell')}</th>
            <th scope="col">{t('message')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((problem) => (
            <tr key={`${problem.file} ${problem.row} ${problem.cell} ${problem.vi}`}>
              <td data-wide>
                <Badge tone={problem.severity === 'error' ? 'bad' : 'warning'}>
                  {t(`severities.${problem.severity}`)}
                </Badge>
              </td>
              <td className={styles.file} data-head={t('file')}>
                {problem.file}
              </td>
              <td data-head={t('row')}>
                <Filled text={problem.row} />
              </td>
              <td data-head={t('cell')}>
                <Filled text={problem.cell} />
              </td>
              <td data-wide>{language === 'en' ? problem.en : problem.vi}</td>
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
