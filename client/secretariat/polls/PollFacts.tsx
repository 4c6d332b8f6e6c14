import type { ReactNode } from 'react';
import type { PollQuestion, Quorum, QuorumRule } from '#shared/protocol/polls.ts';
import { asAtVote } from '#shared/session/members/particulars.ts';
import { isHallPoll } from '#shared/session/polls/find-poll.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import type { Poll } from '#shared/session/state.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { usePhrases, useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { electorateText, nomineesOf, procedureKey } from '../../polls/names.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { nameOf } from '../delegates/names.ts';
import styles from './Polls.module.css';
import { texts } from './texts.ts';

/** How a poll is or was taken: everything about it but its result. */
export function PollFacts({ poll }: { poll: Poll }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const say = usePhrases();
  const local = useLocalText();
  const { question, quorumAtOpening, rules } = poll;
  const body = electorateText(question.electorate);
  const ending = pollEnding(poll);
  const atClosing = isHallPoll(poll) ? 'facts.quorumAtClosing' : 'facts.answers';
  return (
    <dl className={styles.facts} aria-label={t('facts.list')}>
      <Fact name={t('facts.paper')}>{usePaperText(question)}</Fact>
      <Fact name={t('facts.procedure')}>{tCommon(`procedure.${procedureKey(question.procedure)}`)}</Fact>
      <Fact name={t('facts.electorate')}>{say(body)}</Fact>
      {poll.recused.length > 0 && (
        <Fact name={t('facts.recused')}>
          <Recused poll={poll} />
        </Fact>
      )}
      {quorumAtOpening && (
        <Fact name={t('facts.quorumAtOpening')}>
          <QuorumText quorum={quorumAtOpening} mode={rules.quorum.mode} />
        </Fact>
      )}
      {ending && (
        <Fact name={t(atClosing)}>
          <QuorumText quorum={ending.quorumAtClosing} mode={rules.quorum.mode} />
        </Fact>
      )}
      <Fact name={t('facts.rules')}>{local(rules.name)}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** "Bầu cử, cần bầu 2 trong 3 người" */
function usePaperText({ paper }: PollQuestion): string {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const name = tCommon(`paper.${paper.type}`);
  switch (paper.type) {
    case 'motion': {
      const count = paper.clauses.length;
      const whole = count > 0 ? t('facts.clauses', { paper: name, count }) : name;
      return paper.decision === 'removal' ? t('facts.removal', { paper: whole }) : whole;
    }
    case 'election':
      return t('facts.election', {
        paper: name,
        seats: paper.seats,
        candidates: paper.candidates.length,
      });
    case 'confidence-rating':
    case 'confidence-vote':
      return t('facts.officials', { paper: name, count: nomineesOf(paper).length });
  }
}

function QuorumText({ quorum, mode }: { quorum: Quorum; mode: QuorumRule['mode'] }) {
  const t = useTexts(texts);
  const { present, total, needed, reached } = quorum;
  if (mode === 'none') return t('facts.attended', { present, total });
  return (
    <span className={reached ? undefined : styles.lost}>
      {t(reached ? 'facts.quorum' : 'facts.quorumLost', { present, total, needed })}
    </span>
  );
}

function Recused({ poll }: { poll: Poll }) {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const then = asAtVote(session, poll);
  return (
    <ul className={styles.plainList}>
      {poll.recused.map(({ delegateId, reason }) => (
        <li key={delegateId}>
          {t('facts.recusedOne', { name: nameOf(then, delegateId), reason: reason ?? '' })}
        </li>
      ))}
    </ul>
  );
}
