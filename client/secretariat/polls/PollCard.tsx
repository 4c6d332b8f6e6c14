import { findItem } from '#shared/session/agenda/programme.ts';
import { isHallPoll } from '#shared/session/polls/find-poll.ts';
import { pollEnding } from '#shared/session/polls/poll-ending.ts';
import type { Poll } from '#shared/session/state.ts';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { pollStatusKey } from '../../polls/names.ts';
import { ResultView } from '../../polls/ResultView.tsx';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { OpinionProgress } from '../live-poll/OpinionPolls.tsx';
import { NamedRecord } from './NamedRecord.tsx';
import { PaperLines } from './PaperLines.tsx';
import { PollActions } from './PollActions.tsx';
import { PollFacts } from './PollFacts.tsx';
import { PollFiles } from './PollFiles.tsx';
import styles from './Polls.module.css';
import { pollNumber } from './poll-number.ts';
import { texts } from './texts.ts';
import { WhoWasPresent } from './WhoWasPresent.tsx';

const TONES = {
  open: 'warning',
  asking: 'warning',
  closed: 'warning',
  announced: 'good',
  annulled: 'bad',
  superseded: 'bad',
} as const;

/** A poll with all of it: how it was taken, its result, who voted how, and what became of it. */
export function PollCard({ poll }: { poll: Poll }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const status = pollStatusKey(poll);
  const ending = pollEnding(poll);
  return (
    <Card
      title={poll.question.title}
      aside={<Badge tone={TONES[status]}>{tCommon(`pollStatus.${status}`)}</Badge>}
    >
      <Times poll={poll} />
      <Fate poll={poll} />
      {poll.status === 'open' && !isHallPoll(poll) && <OpinionProgress poll={poll} />}
      {ending && status === 'annulled' && <p className={styles.muted}>{t('annulledNumbers')}</p>}
      {ending && status === 'superseded' && <p className={styles.muted}>{t('supersededNumbers')}</p>}
      {ending && (
        <ResultView poll={poll} ending={ending} holds={status !== 'annulled' && status !== 'superseded'} />
      )}
      <PollFacts poll={poll} />
      <WhoWasPresent poll={poll} />
      <PaperLines question={poll.question} />
      {ending && <NamedRecord poll={poll} record={ending.record} />}
      {ending && <PollFiles poll={poll} ending={ending} />}
      <PollActions poll={poll} />
    </Card>
  );
}

function Times({ poll }: { poll: Poll }) {
  const t = useTexts(texts);
  const number = useSession((session) => pollNumber(session, poll.id));
  const { agendaItemId } = poll.question;
  const item = useSession((session) => (agendaItemId === null ? undefined : findItem(session, agendaItemId)));
  const ending = pollEnding(poll);
  const closing = ending && dayOf(ending.closedAt) !== dayOf(poll.openedAt) ? 'closedLater' : 'closedBy';
  return (
    <p className={styles.muted}>
      {t('number', { number })}
      {item && t('ofItem', { number: item.number })}
      {t('openedAt', moment(poll.openedAt))}
      {ending && t(`${closing}.${ending.closedBy}`, moment(ending.closedAt))}
    </p>
  );
}

function moment(at: string): { readonly time: string; readonly day: string } {
  return { time: formatTime(at), day: formatDay(dayOf(at)) };
}

/** Why its result does not hold, or what it took the place of. */
function Fate({ poll }: { poll: Poll }) {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const { superseded } = poll;
  const { repeats } = poll.question;
  return (
    <>
      {poll.status === 'annulled' && (
        <Notice kind="warning">{t('annulledBecause', { reason: poll.reason })}</Notice>
      )}
      {superseded && (
        <Notice kind="warning">
          {t('supersededBecause', {
            number: pollNumber(session, superseded.by),
            reason: superseded.reason,
          })}
        </Notice>
      )}
      {repeats && (
        <Notice kind="info">
          {t('repeats', { number: pollNumber(session, repeats.pollId), reason: repeats.reason })}
        </Notice>
      )}
    </>
  );
}
