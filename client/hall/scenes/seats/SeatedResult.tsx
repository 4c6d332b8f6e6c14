import { type ReactNode, useMemo, useState } from 'react';
import type { Delegate } from '#shared/protocol/records.ts';
import { asAtVote } from '#shared/session/members/particulars.ts';
import type { AnnouncedPoll } from '#shared/session/state.ts';
import { clausesOf } from '#shared/voting/papers.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { procedureKey } from '../../../polls/names.ts';
import { namedVotes, votesBySeat } from '../../../polls/votes-by-seat.ts';
import type { SeatState } from '../../../seating/looks.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { FitText } from '../../FitText.tsx';
import { usePageOf } from '../../pages/turning.ts';
import { LEGIBLE } from '../../sizes.ts';
import { texts } from '../../texts.ts';
import { PollHeading } from '../PollHeading.tsx';
import { VerdictBanner } from '../result/VerdictBanner.tsx';
import styles from './Seats.module.css';

/** Letters beyond which a title takes two lines. */
const LONG_TITLE = 70;

interface Voters {
  /** As they were called and seated when they voted. */
  readonly delegates: readonly Delegate[];
  readonly stateOf: (delegate: Delegate) => SeatState;
  /** In how many pages they are read: the next clause comes after the last of them. */
  readonly onPages: (pages: number) => void;
}

export interface SeatedResultProps {
  readonly poll: AnnouncedPoll;
  readonly children: (voters: Voters) => ReactNode;
}

/** The frame of a result that says who voted how: what was decided, and of which clause this is, one after another. */
export function SeatedResult({ poll, children }: SeatedResultProps) {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  // Another list at each call where somebody was corrected since.
  const delegates = useMemo(() => asAtVote(session, poll).delegates, [session, poll]);
  const clauses = clausesOf(poll.question);
  const [pages, setPages] = useState(1);
  const clause = usePageOf(clauses.length, pages);
  const title =
    clauses.length > 1
      ? t('clauseOf', { clause: clause + 1, clauses: clauses.length, title: clauses[clause] ?? '' })
      : poll.question.title;
  const named = namedVotes(poll);
  const states = useMemo(() => named && votesBySeat(poll, named, clause), [poll, named, clause]);
  if (!states) return null;
  return (
    <div className={styles.scene}>
      <div className={styles.head}>
        <PollHeading poll={poll}>{t(`resultBy.${procedureKey(poll.question.procedure)}`)}</PollHeading>
        <VerdictBanner result={poll.result} />
      </div>
      <div className={styles.title} data-long={title.length > LONG_TITLE}>
        <FitText max={2.6} min={LEGIBLE}>
          {title}
        </FitText>
      </div>
      {/* Of a group's vote the others are not asked; they keep their seats all the same. */}
      {children({
        delegates,
        stateOf: ({ id }) => states.get(id) ?? 'not-asked',
        onPages: setPages,
      })}
    </div>
  );
}
