import { Section } from '../../forms/Section.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { TextField } from '../../ui/Field.tsx';
import { ClauseList } from './ClauseList.tsx';
import { kindOf } from './draft.ts';
import { writtenLines } from './lines.ts';
import { NomineeList } from './NomineeList.tsx';
import styles from './OpenPoll.module.css';
import type { PartProps } from './part.ts';
import { texts } from './texts.ts';

/** What stands on the paper, beside the question: clauses, candidates or officials. */
export function PaperPart({ draft, change }: PartProps) {
  switch (draft.paperType) {
    case 'motion':
      return <Clauses draft={draft} change={change} />;
    case 'election':
      return (
        <>
          <Seats draft={draft} change={change} />
          <Nominees draft={draft} change={change} />
        </>
      );
    case 'confidence-rating':
    case 'confidence-vote':
      return <Nominees draft={draft} change={change} />;
  }
}

function Clauses({ draft, change }: PartProps) {
  const t = useTexts(texts);
  const count = writtenLines(draft.clauses).length;
  return (
    <Section
      name={t(`lines.clauses.${kindOf(draft)}`)}
      now={count === 0 ? t('lines.clausesNone') : t('lines.clausesCount', { count })}
    >
      <p className={styles.note}>{t('lines.clausesHint')}</p>
      <ClauseList lines={draft.clauses} onChange={(clauses) => change({ clauses })} />
    </Section>
  );
}

function Seats({ draft, change }: PartProps) {
  const t = useTexts(texts);
  return (
    <TextField
      label={t('lines.seats')}
      hint={t('lines.seatsHint')}
      inputMode="numeric"
      maxLength={2}
      value={draft.seats}
      onChange={(seats) => change({ seats })}
      required
    />
  );
}

function Nominees({ draft, change }: PartProps) {
  const t = useTexts(texts);
  const heading = draft.paperType === 'election' ? 'lines.candidates' : 'lines.officials';
  return (
    <div className={styles.group}>
      <h3>{t(heading, { count: writtenLines(draft.nominees).length })}</h3>
      <p className={styles.note}>{t('lines.nomineesHint')}</p>
      <NomineeList lines={draft.nominees} onChange={(nominees) => change({ nominees })} />
    </div>
  );
}
