import type { AnnouncedPoll, ClosedPoll } from '#shared/session/state.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { pollStatusKey } from '../../polls/names.ts';
import { ResultView } from '../../polls/ResultView.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { RepeatButton } from '../polls/RepeatButton.tsx';
import { texts as pollsTexts } from '../polls/texts.ts';
import styles from './Conduct.module.css';

/** The latest result: seen here first, by the hall once it is announced. */
export function PendingResult({ poll }: { poll: ClosedPoll | AnnouncedPoll }) {
  const tPolls = useTexts(pollsTexts);
  const tCommon = useTexts(commonTexts);
  const pending = poll.status === 'closed';
  return (
    <Card
      id="result"
      title={tPolls('result')}
      aside={
        <Badge tone={pending ? 'warning' : 'good'}>{tCommon(`pollStatus.${pollStatusKey(poll)}`)}</Badge>
      }
      emphasis={pending}
    >
      <p className={styles.question}>{poll.question.title}</p>
      <ResultView poll={poll} ending={poll} />
      <div className={styles.actions}>
        <RepeatButton poll={poll} />
      </div>
      <TextLink href="#polls">{tPolls('toRollCall')}</TextLink>
    </Card>
  );
}
