import {
  CircleCheckBig,
  CircleMinus,
  CircleX,
  Equal,
  type LucideIcon,
  Minus,
  OctagonAlert,
  TriangleAlert,
} from 'lucide-react';
import { texts as commonTexts } from '../../../i18n/common/texts.ts';
import { useCounts, usePhrases, useTexts } from '../../../i18n/texts.ts';
import type { ResultRow } from '../../../polls/result-table.ts';
import { keepCompounds } from '../../compounds.ts';
import styles from './Result.module.css';
import type { NumberedRow, ResultLayout } from './result-layout.ts';

type Standing = NonNullable<ResultRow['standing']>;

const ICONS: Readonly<Record<Standing, LucideIcon>> = {
  passed: CircleCheckBig,
  failed: CircleX,
  elected: CircleCheckBig,
  tied: Equal,
  'not-elected': CircleMinus,
  'may-resign': TriangleAlert,
  'propose-removal': OctagonAlert,
  none: Minus,
};

interface ResultPartProps {
  readonly table: ResultLayout['table'];
  readonly rows: readonly NumberedRow[];
}

/** One of the tables that a result fills side by side. */
export function ResultPart({ table, rows }: ResultPartProps) {
  const say = usePhrases();
  const { rowHead, columns, standingHead } = table;
  return (
    <table className={styles.part} data-columns={columns.length}>
      <thead>
        <tr>
          <th scope="col">{say(rowHead)}</th>
          {columns.map((column) => (
            <th key={column.key} scope="col">
              {keepCompounds(say(column))}
            </th>
          ))}
          {standingHead && (
            <th scope="col" className={styles.standing}>
              {say(standingHead)}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((each, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a result does not change once it is there
          <Row key={place} {...each} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ number, row, columns }: NumberedRow & Pick<ResultPartProps['table'], 'columns'>) {
  const say = usePhrases();
  const counted = useCounts();
  const { label, cells, standing } = row;
  return (
    <tr data-standing={standing}>
      <th scope="row">
        <span className={styles.line}>
          {number !== null && <span className={styles.number}>{number}. </span>}
          {keepCompounds(label.type === 'text' ? say(label.text) : label.line)}
          {label.type === 'line' && label.note && <span className={styles.office}> {label.note}</span>}
        </span>
      </th>
      {columns.map(({ key }, place) => (
        <td key={key}>
          {typeof cells[place]?.count === 'number' && (
            <span className={styles.count}>{counted(cells[place].count)}</span>
          )}
          {cells[place]?.shares.map((share) => (
            <span key={share} className={styles.share}>
              {share}
            </span>
          ))}
        </td>
      ))}
      {standing && (
        <td className={styles.standing}>
          <StandingMark standing={standing} />
        </td>
      )}
    </tr>
  );
}

function StandingMark({ standing }: { standing: Standing }) {
  const t = useTexts(commonTexts);
  const Icon = ICONS[standing];
  const words = t(`standing.${standing}`);
  return (
    <span className={styles.mark}>
      <Icon aria-hidden className={styles.smallIcon} />
      <span className={standing === 'none' ? 'visually-hidden' : styles.words}>{words}</span>
    </span>
  );
}
