import { texts as commonTexts } from '../i18n/common/texts.ts';
import { useCounts, usePhrases, useTexts } from '../i18n/texts.ts';
import styles from './Result.module.css';
import type { ResultCell, ResultRow, ResultTable } from './result-table.ts';
import { texts } from './texts.ts';

/** Cells that fit beside a name on a narrow card. */
const MOST_BESIDE_NAMES = 3;

/** The rows of a result as a table with its headings. */
export function ResultRows({ table }: { table: ResultTable }) {
  const t = useTexts(texts);
  const say = usePhrases();
  const { rowHead, columns, standingHead, rows, note } = table;
  const wide = columns.length + (standingHead ? 1 : 0) > MOST_BESIDE_NAMES;
  return (
    <div className={styles.rows}>
      <table className={styles.table} data-wide={wide}>
        <caption className="visually-hidden">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{say(rowHead)}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {say(column)}
              </th>
            ))}
            {standingHead && <th scope="col">{say(standingHead)}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={rowKey(row)} row={row} table={table} />
          ))}
        </tbody>
      </table>
      {note && <p className={styles.note}>{say(note)}</p>}
    </div>
  );
}

function rowKey({ label }: ResultRow): string {
  return label.type === 'text' ? label.text.key : `${label.line}\n${label.note}`;
}

function Row({ row, table }: { row: ResultRow; table: ResultTable }) {
  const t = useTexts(commonTexts);
  const say = usePhrases();
  const { label, cells, standing } = row;
  const { columns, standingHead } = table;
  return (
    <tr data-standing={standing}>
      <th scope="row">
        {label.type === 'text' ? say(label.text) : label.line}
        {label.type === 'line' && label.note && <span className={styles.office}>{label.note}</span>}
      </th>
      {columns.map((column, place) => (
        <Cell key={column.key} head={say(column)} cell={cells[place]} />
      ))}
      {standing && standingHead && (
        <td className={styles.standing} data-head={say(standingHead)}>
          {t(`standing.${standing}`)}
        </td>
      )}
    </tr>
  );
}

/** `head` stands above the cell where there is no room for columns. */
function Cell({ head, cell }: { head: string; cell: ResultCell | undefined }) {
  const counted = useCounts();
  return (
    <td data-head={head}>
      {typeof cell?.count === 'number' && <span className={styles.count}>{counted(cell.count)}</span>}
      {cell?.shares.map((share, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a share has no other name than the base it stands on
        <span key={place} className={styles.share}>
          {share}
        </span>
      ))}
    </td>
  );
}
