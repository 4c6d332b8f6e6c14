import { Ban, History, Hourglass, Vote } from 'lucide-react';
import { useState } from 'react';
import type { Poll } from '#shared/session/state.ts';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { pollStatusKey, procedureKey } from '../../polls/names.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import Outcome from '../vote/Outcome.tsx';
import { linesOf } from '../vote/papers/lines.ts';
import { texts as voteTexts } from '../vote/texts.ts';
import styles from './PastPoll.module.css';
import { texts } from './texts.ts';

const MARKS = {
  open: { tone: 'good', Icon: Vote },
  asking: { tone: 'good', Icon: Vote },
  closed: { tone: 'warning', Icon: Hourglass },
  annulled: { tone: 'bad', Icon: Ban },
  superseded: { tone: 'warning', Icon: History },
} as const;

/** A paper with more lines is folded, or one result would fill screen after screen. */
const LINES_SHOWN = 8;

/** One vote of the session: how it ended, and what it has of this delegate. */
export function PastPoll({ poll }: { poll: Poll }) {
  const tCommon = useTexts(commonTexts);
  const tVote = useTexts(voteTexts);
  const { superseded } = poll;
  const status = pollStatusKey(poll);
  return (
    <article className={styles.poll} aria-labelledby={`result-${poll.id}`}>
      <div className={styles.head}>
        <h3 id={`result-${poll.id}`} className={styles.title}>
          {poll.question.title}
        </h3>
        <p className={styles.facts}>
          {formatTime(poll.openedAt)}, {formatDay(dayOf(poll.openedAt))}
          {' · '}
          {tCommon(`procedure.${procedureKey(poll.question.procedure)}`)}
        </p>
      </div>
      {status !== 'announced' && <Mark status={status} />}
      {superseded && <Notice kind="warning">{tVote('superseded', { reason: superseded.reason })}</Notice>}
      {poll.status === 'annulled' ? (
        <Notice kind="warning">
          <p>{tVote('annulledReason', { reason: poll.reason })}</p>
          <p>{tVote('annulledBallot')}</p>
        </Notice>
      ) : (
        <FoldedOutcome poll={poll} />
      )}
    </article>
  );
}

function Mark({ status }: { status: keyof typeof MARKS }) {
  const t = useTexts(commonTexts);
  const { tone, Icon } = MARKS[status];
  return (
    <div>
      <Badge tone={tone} icon={<Icon aria-hidden size={16} />}>
        {t(`pollStatus.${status}`)}
      </Badge>
    </div>
  );
}

function FoldedOutcome({ poll }: { poll: Poll }) {
  const t = useTexts(texts);
  const lines = linesOf(poll.question).length;
  const [unfolded, setUnfolded] = useState(lines <= LINES_SHOWN);
  if (unfolded || poll.status !== 'announced') return <Outcome poll={poll} />;
  return (
    <div>
      <Button size="large" onClick={() => setUnfolded(true)}>
        {t('unfold', { count: lines })}
      </Button>
    </div>
  );
}
