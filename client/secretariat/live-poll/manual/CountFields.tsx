import type { PollQuestion } from '#shared/protocol/polls.ts';
import { usePhrases, useTexts } from '../../../i18n/texts.ts';
import { TextField } from '../../../ui/Field.tsx';
import { type CountTable, countTable, fieldOf, numberIn, sumOf, type Typed } from './count-table.ts';
import styles from './Manual.module.css';
import { texts } from './texts.ts';

interface CountFieldsProps {
  readonly question: PollQuestion;
  /** How many may vote. */
  readonly voters: number;
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
}

/** A count in numbers: papers, the lines of the paper, and what was spoiled. */
export function CountFields({ question, voters, typed, onChange }: CountFieldsProps) {
  const t = useTexts(texts);
  const table = countTable(question);
  const ballots = table.papers ? (numberIn(typed, 'returned') ?? 0) : voters;
  const type = (field: string) => (value: string) => onChange({ ...typed, [field]: value });
  return (
    <>
      {table.papers && (
        <div className={styles.papers}>
          <NumberField label={t('issued')} field="issued" typed={typed} onType={type} />
          <NumberField label={t('returnedPapers')} field="returned" typed={typed} onType={type} />
        </div>
      )}
      <CountLines table={table} ballots={ballots} typed={typed} onType={type} />
      {table.spoiled && (
        <div className={styles.papers}>
          <NumberField label={t('blank')} field="blank" typed={typed} onType={type} />
          <NumberField label={t('invalid')} field="invalid" typed={typed} onType={type} />
        </div>
      )}
    </>
  );
}

type OnType = (field: string) => (value: string) => void;

interface NumberFieldProps {
  readonly label: string;
  readonly field: string;
  readonly typed: Typed;
  readonly onType: OnType;
}

function NumberField({ label, field, typed, onType }: NumberFieldProps) {
  return (
    <TextField
      label={label}
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      value={typed[field] ?? ''}
      aria-invalid={numberIn(typed, field) === null}
      onChange={onType(field)}
    />
  );
}

interface CountLinesProps {
  readonly table: CountTable;
  /** Ballots that a line's marks can add up to. */
  readonly ballots: number;
  readonly typed: Typed;
  readonly onType: OnType;
}

function CountLines({ table, ballots, typed, onType }: CountLinesProps) {
  const t = useTexts(texts);
  const say = usePhrases();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('line')}</th>
          {table.columns.map(({ key, label }) => (
            <th key={key} scope="col">
              {say(label)}
            </th>
          ))}
          {table.sums !== 'none' && <th scope="col">{t('sum')}</th>}
        </tr>
      </thead>
      <tbody>
        {table.lines.map(({ name, note }, line) => (
          <tr key={`${name}\n${note}`}>
            <th scope="row">
              {name}
              {note && <span className={styles.office}>{note}</span>}
            </th>
            {table.columns.map(({ key, label }) => (
              <td key={key} data-label={say(label)}>
                <input
                  className={styles.number}
                  inputMode="numeric"
                  autoComplete="off"
                  maxLength={6}
                  aria-label={t('field', { line: name, column: say(label) })}
                  aria-invalid={numberIn(typed, fieldOf(line, key)) === null}
                  value={typed[fieldOf(line, key)] ?? ''}
                  onChange={(event) => onType(fieldOf(line, key))(event.target.value)}
                />
              </td>
            ))}
            {table.sums !== 'none' && <Sum table={table} ballots={ballots} typed={typed} line={line} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a line adds up to, and of how many: a mistake is seen while it is made. */
function Sum({ table, ballots, typed, line }: Omit<CountLinesProps, 'onType'> & { line: number }) {
  const t = useTexts(texts);
  const sum = sumOf(table, typed, line);
  const wrong = sum > ballots || (table.sums === 'exactly' && sum > 0 && sum < ballots);
  return (
    <td data-label={t('sum')} className={wrong ? styles.wrong : undefined}>
      {t('of', { sum, base: ballots })}
      {wrong && <span className={styles.office}>{t('sumWrong')}</span>}
      {!wrong && !table.papers && table.sums === 'at-most' && sum > 0 && (
        <span className={styles.office}>{t('silent', { count: ballots - sum })}</span>
      )}
    </td>
  );
}
