import { useState } from 'react';
import type { NamedVotes, PollQuestion, PollRecord } from '#shared/protocol/polls.ts';
import type { Delegate } from '#shared/protocol/records.ts';
import { asAtVote } from '#shared/session/members/particulars.ts';
import type { Poll } from '#shared/session/state.ts';
import { compareNames } from '#shared/text/names.ts';
import { rollCallOf } from '#shared/voting/named-votes.ts';
import { clausesOf } from '#shared/voting/papers.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { SelectField } from '../../ui/Field.tsx';
import { NamedGroups } from './NamedGroups.tsx';
import {
  electionGroups,
  type NamedGroup,
  namedVotesOf,
  recusedGroups,
  rollCallGroups,
} from './named-groups.ts';
import styles from './Polls.module.css';
import { texts } from './texts.ts';

interface NamedRecordProps {
  readonly poll: Pick<Poll, 'question' | 'endedSeq'>;
  readonly record: PollRecord;
}

/** Who voted how, and what was written beside it; or why that is not known. */
export function NamedRecord({ poll, record }: NamedRecordProps) {
  const t = useTexts(texts);
  // Names and groups as they were at the vote.
  const session = useSession((state) => state);
  const { delegates } = asAtVote(session, poll);
  const { question } = poll;
  const named = namedVotesOf(record);
  if (!named) {
    return (
      <p className={styles.muted}>
        {t(record.type === 'secret' || isPaper(question) ? 'notNamed' : 'notNamedCounted')}
      </p>
    );
  }
  return (
    <>
      <RollCalls question={question} named={named} recused={recusedGroups(record)} delegates={delegates} />
      {record.type === 'open' && record.reasons.length > 0 && (
        <Reasons reasons={record.reasons} delegates={delegates} />
      )}
    </>
  );
}

function isPaper({ procedure }: PollQuestion): boolean {
  return procedure.type === 'manual' && procedure.means === 'paper';
}

interface NamedProps {
  readonly question: PollQuestion;
  readonly named: NamedVotes;
  readonly recused: readonly NamedGroup[];
  /** As they were at the vote. */
  readonly delegates: readonly Delegate[];
}

function RollCalls({ question, ...known }: NamedProps) {
  const t = useTexts(texts);
  const [shown, setShown] = useState(false);
  const election = question.paper.type === 'election';
  return (
    <details className={styles.more} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{t(election ? 'ballots' : 'rollCall')}</summary>
      {shown &&
        (election ? <Ballots question={question} {...known} /> : <Clauses question={question} {...known} />)}
    </details>
  );
}

/** The roll call of a motion, of one clause at a time. */
function Clauses({ question, named, recused, delegates }: NamedProps) {
  const t = useTexts(texts);
  const [clause, setClause] = useState(0);
  const clauses = clausesOf(question);
  return (
    <div className={styles.names}>
      {clauses.length > 1 && (
        <SelectField
          label={t('rollCallOf')}
          value={String(clause)}
          options={clauses.map((line, place) => ({
            value: String(place),
            label: t('numberedLine', { place: place + 1, line }),
          }))}
          onChange={(chosen) => setClause(Number(chosen))}
        />
      )}
      <NamedGroups
        groups={[...rollCallGroups(question, rollCallOf(named, clause)), ...recused]}
        delegates={delegates}
      />
    </div>
  );
}

function Ballots({ question, named, recused, delegates }: NamedProps) {
  return (
    <div className={styles.names}>
      <NamedGroups groups={[...electionGroups(question, named), ...recused]} delegates={delegates} />
    </div>
  );
}

type Reasons = Extract<PollRecord, { type: 'open' }>['reasons'];

/** Written with the answers of an opinion poll. */
function Reasons({ reasons, delegates }: { reasons: Reasons; delegates: readonly Delegate[] }) {
  const t = useTexts(texts);
  const names = new Map(delegates.map(({ id, name }) => [id, name]));
  const written = reasons
    .map(({ delegateId, text }) => ({ name: names.get(delegateId) ?? delegateId, delegateId, text }))
    .sort((a, b) => compareNames(a.name, b.name));
  return (
    <details className={styles.more}>
      <summary>{t('reasons', { count: reasons.length })}</summary>
      <dl className={styles.reasons}>
        {written.map(({ delegateId, name, text }) => (
          <div key={delegateId}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
