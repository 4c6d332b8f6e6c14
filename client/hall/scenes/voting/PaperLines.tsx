import { PagedBox } from '../../pages/PagedBox.tsx';
import { columnWidth, type PaperLine } from './paper-lines.ts';
import styles from './Voting.module.css';

/** Of more lines than this, each is cut after its first, and officials are named without their offices. */
const MOST_IN_FULL = 8;
const NUMBER_LETTERS = 4;
/** Widths of a column, in em: of sentences, and of many names. */
const SENTENCE = 34;
const NAME = 13;

/** The lines of the paper with their numbers, in as many columns as fit. */
export function PaperLines({ lines }: { lines: readonly PaperLine[] }) {
  const many = lines.length > MOST_IN_FULL;
  const people = lines.some(({ note }) => note !== '');
  const longest = Math.max(...lines.map(({ line, note }) => line.length + (many ? 0 : note.length)));
  return (
    <PagedBox max={2.8}>
      <ol
        className={styles.lines}
        data-many={many && !people}
        style={{ columnWidth: columnWidth(longest + NUMBER_LETTERS, many && people ? NAME : SENTENCE) }}
      >
        {lines.map(({ line, note }) => (
          <li key={`${line}\n${note}`}>
            <span className={styles.line}>
              {line}
              {note && !many && <span className={styles.office}> {note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </PagedBox>
  );
}
