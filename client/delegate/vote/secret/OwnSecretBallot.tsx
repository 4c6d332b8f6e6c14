import { TriangleAlert, Vote } from 'lucide-react';
import type { Poll } from '#shared/session/state.ts';
import { texts as commonTexts } from '../../../i18n/common/texts.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useSecretBallot } from '../../services/TabletServices.tsx';
import { useOwnPart } from '../useOwnPart.ts';
import { BallotCheck } from './BallotCheck.tsx';
import styles from './OwnSecretBallot.module.css';
import { texts } from './texts.ts';

/** Whether this device's ballot got into the box of a secret poll that is over, and the way to find it there. */
export function OwnSecretBallot({ poll }: { poll: Poll }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const ballot = useSecretBallot(poll.id);
  const part = useOwnPart(poll);
  if (part.type === 'not-asked') return null;
  if (part.type === 'recused') return <p className={styles.own}>{tCommon('recused')}</p>;
  const dropped = ballot?.status === 'dropped';
  const missed = ballot !== undefined && MISSED.has(ballot.status);
  return (
    <div className={styles.own}>
      {dropped && (
        <p className={styles.line}>
          <Vote aria-hidden size={24} />
          {t('dropped')}
        </p>
      )}
      {missed && (
        <p className={styles.line} data-missed="true">
          <TriangleAlert aria-hidden size={24} />
          {t('notDropped')}
        </p>
      )}
      {ballot?.status === 'sending' && (
        <p className={styles.line} data-missed="true">
          <TriangleAlert aria-hidden size={24} />
          {t('unconfirmed')}
        </p>
      )}
      {poll.status === 'announced' && <BallotCheck poll={poll} />}
    </div>
  );
}

/** A paper of this device that never got an answer from the box, or a refusal. */
const MISSED: ReadonlySet<string> = new Set(['preparing', 'ready', 'refused']);
