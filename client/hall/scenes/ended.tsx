import type { AnnulledPoll, ClosedPoll, EndedPoll } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { procedureKey } from '../../polls/names.ts';
import { FitText } from '../FitText.tsx';
import styles from '../Hall.module.css';
import { LEGIBLE } from '../sizes.ts';
import { texts } from '../texts.ts';
import { PollHeading } from './PollHeading.tsx';

export function WaitingScene({ poll }: { poll: EndedPoll | ClosedPoll }) {
  const t = useTexts(texts);
  return (
    <div className={styles.scene}>
      <PollHeading poll={poll}>{t(`closedBy.${procedureKey(poll.question.procedure)}`)}</PollHeading>
      <FitText max={4.6} min={LEGIBLE}>
        {poll.question.title}
      </FitText>
      <p className={styles.big}>{t('waiting')}</p>
    </div>
  );
}

export function AnnulledScene({ poll }: { poll: AnnulledPoll }) {
  const t = useTexts(texts);
  return (
    <div className={styles.scene}>
      <PollHeading poll={poll}>{t('annulled')}</PollHeading>
      <FitText max={4.6} min={LEGIBLE}>
        {poll.question.title}
      </FitText>
      <p className={styles.reason}>{t('annulledReason', { reason: poll.reason })}</p>
    </div>
  );
}
