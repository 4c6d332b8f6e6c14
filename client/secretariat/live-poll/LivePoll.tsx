import type { OpenPoll } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { PaperLines } from '../polls/PaperLines.tsx';
import { PollFacts } from '../polls/PollFacts.tsx';
import { Countdown } from './Countdown.tsx';
import { EndPoll } from './EndPoll.tsx';
import styles from './LivePoll.module.css';
import { ManualPoll } from './manual/ManualPoll.tsx';
import { Reconciled } from './Reconciled.tsx';
import { SecretTurnout } from './SecretTurnout.tsx';
import { Turnout } from './Turnout.tsx';
import { texts } from './texts.ts';
import { VoterNames } from './VoterNames.tsx';

/** The vote that the hall is taking at this moment. */
export function LivePoll({ poll }: { poll: OpenPoll }) {
  const t = useTexts(texts);
  const { question } = poll;
  const manual = question.procedure.type === 'manual';
  const secret = question.procedure.type === 'secret';
  return (
    <Card
      title={t(secret ? 'votingSecret' : 'voting')}
      aside={<Badge tone="warning">{t(poll.held ? 'isHeld' : secret ? 'isOpenSecret' : 'isOpen')}</Badge>}
      emphasis
    >
      <p className={styles.question}>{question.title}</p>
      {!manual && <Countdown poll={poll} />}
      <Progress poll={poll} />
      <Reconciled poll={poll} />
      <EndPoll poll={poll} />
      <VoterNames poll={poll} />
      <PaperLines question={question} />
      <PollFacts poll={poll} />
    </Card>
  );
}

/** How far the vote has come, as its way of voting lets anybody know. */
function Progress({ poll }: { poll: OpenPoll }) {
  switch (poll.question.procedure.type) {
    case 'open':
    case 'opinion':
      return <Turnout poll={poll} />;
    case 'secret':
      return <SecretTurnout poll={poll} />;
    case 'manual':
      return <ManualPoll poll={poll} />;
  }
}
