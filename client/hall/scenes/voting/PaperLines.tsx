import { FitBox } from '../../FitBox.tsx';
import { columnWidth, type PaperLine } from './paper-lines.ts';
import styles from './Voting.module.css';

/** More lines than this are cut after their first. */
const MOST_IN_FULL = 20;
const NUMBER_LETTERS = 4;

/** The lines of the paper with their numbers, in as many columns as fit. */
export function PaperLines({ lines }: { lines: readonly PaperLine[] }) {
  const longest = Math.max(...lines.map(({ line, note }) => line.length + note.length));
  const many = lines.length > MOST_IN_FULL;
  return (
    <FitBox max={2.6} min={0.7}>
      <ol
        className={styles.lines}
        data-many={many}
        style={{ columnWidth: columnWidth(longest + NUMBER_LETTERS, many ? 24 : 34) }}
      >
        {lines.map(({ line, note }) => (
          <li key={`${line}\n${note}`}>
            <span className={styles.line}>
              {line}
              {note && <span className={styles.office}> {note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </FitBox>
  );
}
