import { useRef, useState } from 'react';
import type { DelegateId } from '#shared/protocol/ids.ts';
import type { Choice, PollQuestion } from '#shared/protocol/polls.ts';
import type { Delegate } from '#shared/protocol/records.ts';
import { clausesOf } from '#shared/voting/papers.ts';
import { texts as commonTexts } from '../../../i18n/common/texts.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { RowList } from '../../../ui/RowList.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { matching, withIds } from '../../delegates/names.ts';
import styles from './Manual.module.css';
import { handsAt, type Marks, markOf, withMark } from './named-marks.ts';
import { texts } from './texts.ts';

const CHOICES = ['for', 'against', 'abstain'] as const;

interface NamedFieldsProps {
  readonly question: PollQuestion;
  readonly voters: readonly DelegateId[];
  readonly marks: Marks;
  readonly onChange: (marks: Marks) => void;
}

/** A show of hands by name: everybody at once, then whoever differs. */
export function NamedFields({ question, voters, marks, onChange }: NamedFieldsProps) {
  const t = useTexts(texts);
  const delegates = useSession((session) => session.delegates);
  const [clause, setClause] = useState(0);
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const clauses = clausesOf(question);
  const mark = (ids: readonly DelegateId[], choice: Choice | null) =>
    onChange(withMark(marks, ids, clause, choice, clauses.length));
  const markAllFor = () => {
    mark(voters, 'for');
    // What comes next is to find whoever differs.
    list.current?.querySelector('input')?.focus();
  };
  return (
    <div className={styles.named} ref={list}>
      {clauses.length > 1 && (
        <>
          <Segmented
            label={t('clauseChoice')}
            options={clauses.map((_, place) => ({
              value: place,
              label: t('clauseShort', { place: place + 1 }),
            }))}
            value={clause}
            onChange={setClause}
          />
          <p className={styles.clause}>{clauses[clause]}</p>
        </>
      )}
      <div className={styles.quick}>
        <Button onClick={markAllFor}>{t('allFor')}</Button>
        <Button kind="quiet" onClick={() => mark(voters, null)}>
          {t('clear')}
        </Button>
      </div>
      <p role="status" className={styles.counts}>
        {t('counts', { ...handsAt(marks, voters, clause) })}
      </p>
      <TextField label={t('search')} type="search" value={search} onChange={setSearch} />
      <RowList className={styles.voters}>
        {matching(withIds(delegates, voters), search).map((delegate) => (
          <VoterMark
            key={delegate.id}
            delegate={delegate}
            value={markOf(marks, delegate.id, clause)}
            onChange={(choice) => mark([delegate.id], choice)}
          />
        ))}
      </RowList>
    </div>
  );
}

interface VoterMarkProps {
  readonly delegate: Delegate;
  readonly value: Choice | null;
  readonly onChange: (choice: Choice | null) => void;
}

function VoterMark({ delegate, value, onChange }: VoterMarkProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  return (
    <li>
      <span>{delegate.name}</span>
      <Segmented<Choice | 'none'>
        label={t('markOf', { name: delegate.name })}
        options={[
          ...CHOICES.map((choice) => ({ value: choice, label: tCommon(`choice.${choice}`) })),
          { value: 'none', label: t('none') },
        ]}
        value={value ?? 'none'}
        onChange={(chosen) => onChange(chosen === 'none' ? null : chosen)}
      />
    </li>
  );
}
