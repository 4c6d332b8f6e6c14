import type { ImportChange } from '#shared/protocol/http.ts';
import { useTexts } from '../i18n/texts.ts';
import { Badge } from '../ui/Badge.tsx';
import { Filled } from '../ui/blank/Filled.tsx';
import { type ChangedValue, ChangedValues } from './ChangedValues.tsx';
import styles from './Imports.module.css';
import { texts } from './texts.ts';

interface ChangeTableProps {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly change: ImportChange;
    readonly cells: readonly string[];
    /** What becomes of something known. */
    readonly changed: readonly ChangedValue[];
  }[];
}

const TONES = { add: 'good', update: 'warning', unchanged: 'plain' } as const;
const ORDER: readonly ImportChange[] = ['add', 'update', 'unchanged'];

/** Rows that the import adds, changes or leaves; what is new comes first. */
export function ChangeTable({ title, heads, rows }: ChangeTableProps) {
  const t = useTexts(texts);
  const count = (change: ImportChange) => rows.filter((row) => row.change === change).length;
  const sorted = rows.toSorted((a, b) => ORDER.indexOf(a.change) - ORDER.indexOf(b.change));
  const changing = rows.some(({ change, changed }) => change === 'update' && changed.length > 0);
  if (rows.length === 0) return null;
  // What takes the place of something is looked at before it is confirmed.
  return (
    <details className={styles.changes} open={count('update') > 0}>
      <summary>
        {t('changes', {
          title,
          add: count('add'),
          update: count('update'),
          unchanged: count('unchanged'),
        })}
      </summary>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('change')}</th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              {changing && <th scope="col">{t('oldAndNew')}</th>}
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ change, cells, changed }) => (
              <tr key={cells.join('|')}>
                <td data-wide>
                  <Badge tone={TONES[change]}>{t(`changeKind.${change}`)}</Badge>
                </td>
                {cells.map((cell, index) => (
                  <td key={heads[index]} data-head={heads[index]}>
                    <Filled text={cell} />
                  </td>
                ))}
                {changing && (
                  <td data-head={t('oldAndNew')}>
                    <ChangedValues values={change === 'update' ? changed : []} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
