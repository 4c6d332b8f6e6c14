import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { RegisteredPerson } from '#shared/register/state.ts';
import { useToday } from '../../forms/useToday.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Filled } from '../../ui/blank/Filled.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Table } from '../../ui/Table.tsx';
import { hrefOf } from '../place.ts';
import { bodiesOfPeople } from '../register/memberships.ts';
import { found, mergedInto, peopleOf } from '../register/people.ts';
import { useRegister } from '../register/register.ts';
import styles from './People.module.css';
import { AddPersonDialog } from './PersonDialogs.tsx';
import { PersonPage } from './PersonPage.tsx';
import { texts } from './texts.ts';

/** Everybody the office knows, or one of them. */
export function PeopleScreen({ subject }: { subject: string | null }) {
  const person = useRegister((state) => state.people.find(({ id }) => id === subject));
  return person ? <PersonPage key={person.id} person={person} /> : <PeopleList />;
}

function PeopleList() {
  const t = useTexts(texts);
  const state = useRegister((register) => register);
  const everybody = useMemo(() => peopleOf(state), [state]);
  const [query, setQuery] = useState('');
  const merged = useMemo(() => mergedInto(state), [state]);
  const shown = useMemo(() => found(everybody, query, merged), [everybody, query, merged]);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <div className={styles.toolbar}>
        <SearchField label={t('search')} clear={t('clearSearch')} query={query} onQuery={setQuery} />
        <Button kind="primary" icon={<Plus aria-hidden size={20} />} onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      </div>
      <p role="status" className={styles.muted}>
        {shown.length === 0
          ? t('none', { query })
          : t('shown', { shown: shown.length, total: everybody.length })}
      </p>
      {shown.length > 0 && <PeopleTable people={shown} />}
      {adding && <AddPersonDialog name={shown.length === 0 ? query : ''} onClose={() => setAdding(false)} />}
    </>
  );
}

function PeopleTable({ people }: { people: readonly RegisteredPerson[] }) {
  const t = useTexts(texts);
  const today = useToday();
  const state = useRegister((register) => register);
  const bodies = useMemo(() => bodiesOfPeople(state, today), [state, today]);
  return (
    <Table className={styles.table}>
      <caption className="visually-hidden">{t('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('title')}</th>
          <th scope="col">{t('bodies')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, distinction, title }) => (
          <tr key={id}>
            <th scope="row">
              <a className={styles.link} href={hrefOf('people', id)}>
                {name}
              </a>
              {distinction !== '' && <span className={styles.apart}>{distinction}</span>}
            </th>
            <td>
              <Filled text={title} />
            </td>
            <td>
              <Filled text={bodies.get(id)?.join('; ')} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
