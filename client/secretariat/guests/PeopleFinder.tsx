import { useEffect, useState } from 'react';
import type { KnownPeople, KnownPerson } from '#shared/protocol/http.ts';
import { useConnection } from '../../connection/context.tsx';
import { jsonOf } from '../../connection/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import styles from './Guests.module.css';
import { texts } from './texts.ts';

/** Somebody types: the register is asked once they pause. */
const PAUSE_MS = 250;
const LETTERS = 2;

/** Finds somebody whom the office knows, by name or position. */
export function PeopleFinder({ onChoose }: { readonly onChoose: (person: KnownPerson) => void }) {
  const t = useTexts(texts);
  const { http } = useConnection();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly KnownPerson[] | 'unreachable' | null>(null);
  useEffect(() => {
    setFound(null);
    const asked = query.trim();
    if (asked.length < LETTERS) return;
    let gone = false;
    const timer = setTimeout(() => {
      http(`/api/guests/people?${new URLSearchParams({ q: asked })}`)
        .then((response) => jsonOf<KnownPeople>(response))
        .then(({ people }) => !gone && setFound(people))
        .catch(() => !gone && setFound('unreachable'));
    }, PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [http, query]);
  return (
    <div className={styles.finder}>
      <SearchField label={t('fromRegister')} clear={t('clear')} query={query} onQuery={setQuery} />
      <p className={styles.muted}>{t('fromRegisterHint')}</p>
      <div role="status">
        {found === 'unreachable' && <p>{t('unreachable')}</p>}
        {found !== null && found.length === 0 && <p>{t('foundNone')}</p>}
      </div>
      {found !== null && found !== 'unreachable' && found.length > 0 && (
        <RowList className={styles.found}>
          {found.map((person) => (
            <li key={person.personId}>
              <Button kind="quiet" onClick={() => onChoose(person)}>
                {[person.name, person.title, person.distinction].filter(Boolean).join(' · ')}
              </Button>
            </li>
          ))}
        </RowList>
      )}
    </div>
  );
}
