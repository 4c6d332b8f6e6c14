import { Circle, CircleCheckBig } from 'lucide-react';
import { texts as commonTexts } from '../../../i18n/common/texts.ts';
import { useTexts } from '../../../i18n/texts.ts';
import type { Marks } from './filling.ts';
import type { PaperLine } from './lines.ts';
import styles from './MarkRows.module.css';
import { type MarkKey, meaning } from './marks.ts';

export interface MarkRowsProps<T extends string> {
  readonly lines: readonly PaperLine[];
  readonly options: readonly T[];
  readonly keyOf: (option: T) => MarkKey;
  readonly marks: Marks<T>;
  readonly disabled: boolean;
  readonly onMark: (place: number, value: T) => void;
}

/** A paper of many lines, each with its own few choices: clauses of a resolution, officials to be rated. */
export function MarkRows<T extends string>(props: MarkRowsProps<T>) {
  const { lines, marks, onMark, ...shared } = props;
  return (
    <ol className={styles.rows}>
      {lines.map((line, place) => (
        // A line is known by its place on the paper, which never changes.
        <li key={line.title + line.note} id={rowId(place)} className={styles.item}>
          <MarkRow
            {...shared}
            line={line}
            place={place}
            marked={marks[place] ?? null}
            onMark={(value) => onMark(place, value)}
          />
        </li>
      ))}
    </ol>
  );
}

/** Element of a line, to scroll to. One paper is on the screen at a time. */
export function rowId(place: number): string {
  return `paper-line-${place}`;
}

interface MarkRowProps<T extends string> {
  readonly line: PaperLine;
  readonly place: number;
  readonly options: readonly T[];
  readonly keyOf: (option: T) => MarkKey;
  readonly marked: T | null;
  readonly disabled: boolean;
  readonly onMark: (value: T) => void;
}

function MarkRow<T extends string>(props: MarkRowProps<T>) {
  const { line, place, options, keyOf, marked, disabled, onMark } = props;
  const t = useTexts(commonTexts);
  return (
    <fieldset className={styles.row} data-marked={marked !== null}>
      <legend className={styles.line}>
        <span className={styles.place}>{place + 1}.</span>
        <span className={styles.text}>
          <span className={styles.title}>{line.title}</span>
          {line.note && <span className={styles.note}>{line.note}</span>}
        </span>
      </legend>
      <div className={styles.options} data-count={options.length}>
        {options.map((option) => (
          <button
            key={option}
            type="button"
            className={styles.option}
            data-mark={option}
            aria-label={meaning(t(keyOf(option)), line.title)}
            aria-pressed={option === marked}
            disabled={disabled}
            onClick={() => onMark(option)}
          >
            {option === marked ? <CircleCheckBig aria-hidden size={24} /> : <Circle aria-hidden size={24} />}
            <span>{t(keyOf(option))}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
