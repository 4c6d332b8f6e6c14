import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { Delegate } from '#shared/protocol/records.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { texts as attendanceTexts } from '../attendance/texts.ts';
import styles from './Delegates.module.css';
import { ranked } from './names.ts';
import { texts } from './texts.ts';

/** The most names that are taken in at a glance; who is not among them is found by another letter. */
const SHOWN = 6;

interface DelegateSearchProps {
  readonly label: string;
  readonly delegates: readonly Delegate[];
  /** What choosing somebody is called: "Thêm …". */
  readonly choose: (delegate: Delegate) => string;
  readonly onChoose: (delegate: Delegate) => void;
}

/** Finds delegates by a part of their name and hands over whoever is chosen. */
export function DelegateSearch({ label, delegates, choose, onChoose }: DelegateSearchProps) {
  const t = useTexts(texts);
  const tAttendance = useTexts(attendanceTexts);
  const [search, setSearch] = useState('');
  const found = search.trim() === '' ? [] : ranked(delegates, search);
  const take = (delegate: Delegate) => {
    setSearch('');
    onChoose(delegate);
  };
  return (
    <search className={styles.search}>
      <TextField
        label={label}
        type="search"
        value={search}
        onChange={setSearch}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Enter takes the one that is left, and never sends the form around it.
          event.preventDefault();
          const [only] = found;
          if (only && found.length === 1) take(only);
        }}
      />
      <RowList className={styles.found} aria-live="polite">
        {found.slice(0, SHOWN).map((delegate) => (
          <li key={delegate.id}>
            <Button
              kind="quiet"
              icon={<UserPlus aria-hidden size={20} />}
              aria-label={choose(delegate)}
              onClick={() => take(delegate)}
            >
              {delegate.name}
              {delegate.title && <span className={styles.title}>{delegate.title}</span>}
            </Button>
          </li>
        ))}
        {search.trim() !== '' && found.length === 0 && <li>{tAttendance('none')}</li>}
        {found.length > SHOWN && <li>{t('more', { count: found.length - SHOWN })}</li>}
      </RowList>
    </search>
  );
}
