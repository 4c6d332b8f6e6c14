import { CalendarDays } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useLanguage, useTexts } from '../i18n/texts.ts';
import { IconButton } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import styles from './DayField.module.css';
import { texts } from './texts.ts';
import { dayFrom, dayWithWeekday, timeFrom, writtenDay } from './written-day.ts';

interface WrittenFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** '' while what is written is none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
  readonly required?: boolean;
}

/**
 * A calendar day (`YYYY-MM-DD`), written with the day first whatever the language of the browser, whose own field would
 * show 12/06 for the sixth of December. Its weekday stands below; the button opens the browser's calendar.
 */
export function DayField({ value, onChange, hint, ...rest }: WrittenFieldProps) {
  const t = useTexts(texts);
  const language = useLanguage();
  const [written, write] = useWritten(value, dayFrom, writtenDay, onChange);
  const calendar = useRef<HTMLInputElement>(null);
  const weekday = dayWithWeekday(value, language);
  return (
    <div className={styles.day}>
      <TextField
        {...rest}
        value={written}
        onChange={write}
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        hint={weekday === '' ? t('dayHint') : (hint ?? weekday)}
      />
      <IconButton
        label={t('openCalendar')}
        disabled={rest.disabled}
        onClick={() => calendar.current?.showPicker()}
      >
        <CalendarDays aria-hidden />
      </IconButton>
      <input
        ref={calendar}
        type="date"
        className={styles.calendar}
        tabIndex={-1}
        aria-hidden
        value={value}
        onChange={(event) => write(writtenDay(event.target.value))}
      />
    </div>
  );
}

/** A time of day (`HH:MM`), of 24 hours whatever the language of the browser. */
export function TimeField({ value, onChange, ...rest }: WrittenFieldProps) {
  const [written, write] = useWritten(value, timeFrom, (time) => time, onChange);
  return (
    <TextField
      {...rest}
      value={written}
      onChange={write}
      inputMode="numeric"
      autoComplete="off"
      maxLength={12}
    />
  );
}

/** What stands in the field: as it is being written, until the value becomes another one from outside. */
function useWritten(
  value: string,
  read: (written: string) => string,
  show: (value: string) => string,
  onChange: (value: string) => void,
): readonly [string, (written: string) => void] {
  const [written, setWritten] = useState(show(value));
  const shown = read(written) === value ? written : show(value);
  return [
    shown,
    (next) => {
      setWritten(next);
      onChange(read(next));
    },
  ];
}
