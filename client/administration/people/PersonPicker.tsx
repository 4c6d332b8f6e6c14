import { useMemo, useState } from 'react';
import type { RegisteredPerson } from '#shared/register/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { found, namedApart } from '../register/people.ts';
import styles from './PersonPicker.module.css';
import { texts } from './texts.ts';

/** So many are offered; who is further down is found by typing more. */
const OFFERED = 5;

interface PersonPickerProps {
  readonly label: string;
  readonly people: readonly RegisteredPerson[];
  readonly chosen: RegisteredPerson | null;
  readonly onChoose: (person: RegisteredPerson | null) => void;
  /** What to do where nobody is found; null: nothing. */
  readonly onNew: ((name: string) => void) | null;
}

/** Chooses one person of the register, told apart from others of the same name. */
export function PersonPicker({ label, people, chosen, onChoose, onNew }: PersonPickerProps) {
  const t = useTexts(texts);
  const [query, setQuery] = useState('');
  const matching = useMemo(() => found(people, query), [people, query]);
  if (chosen) {
    return (
      <div className={styles.chosen}>
        <span>
          <span className={styles.label}>{label}</span>
          <span className={styles.name}>{namedApart(chosen)}</span>
          {chosen.title !== '' && <span className={styles.title}>{chosen.title}</span>}
        </span>
        <Button kind="quiet" onClick={() => onChoose(null)}>
          {t('chooseOther')}
        </Button>
      </div>
    );
  }
  const more = matching.length - OFFERED;
  return (
    <div className={styles.picker}>
      <SearchField
        label={label}
        hint={t('pickHint', { label })}
        clear={t('clearSearch')}
        query={query}
        onQuery={setQuery}
      />
      {query.trim() !== '' && (
        <RowList gap="small">
          {matching.slice(0, OFFERED).map((person) => (
            <li key={person.id}>
              <Button className={styles.offer} onClick={() => onChoose(person)}>
                <span className={styles.name}>{namedApart(person)}</span>
                {person.title !== '' && <span className={styles.title}>{person.title}</span>}
              </Button>
            </li>
          ))}
        </RowList>
      )}
      <p role="status" className={styles.title}>
        {query.trim() !== '' &&
          (more > 0 ? t('pickMore', { count: more }) : matching.length === 0 ? t('pickNone') : '')}
      </p>
      {onNew && (
        <Button kind="quiet" className={styles.new} onClick={() => onNew(query.trim())}>
          {t('enterNew')}
        </Button>
      )}
    </div>
  );
}
