import { useTranslation } from 'react-i18next';
import type { Choice } from '#shared/protocol/records.ts';
import { isPresent } from '#shared/session/attendance.ts';
import type { OpenPoll } from '#shared/session/state.ts';
import { useLive } from '../../connection/context.tsx';
import { useSession } from '../../sign-in/useSession.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useSecondsLeft } from '../../ui/useServerNow.ts';
import { useServices } from '../services/TabletServices.tsx';
import { useConnectionState } from '../services/useConnectionState.ts';
import { BallotNotice } from './BallotNotice.tsx';
import { ChoiceButtons } from './ChoiceButtons.tsx';
import styles from './OpenBallot.module.css';
import { useBallotStanding } from './useBallotStanding.ts';

/** The three choices, and in plain words what has become of the one that was pressed. */
export function OpenBallot({ poll }: { poll: OpenPoll }) {
  const { t } = useTranslation('delegate');
  const { me, outbox } = useServices();
  const present = useSession((session) => isPresent(session, me));
  const suspended = useLive((live) => live.votingSuspended);
  const timeUp = useSecondsLeft(poll.closesAt) === 0;
  const standing = useBallotStanding(poll.id);
  const offline = useConnectionState() === 'offline' && standing.type !== 'waiting-for-network';
  const cast = (choice: Choice) => void outbox.cast(poll.id, choice);
  return (
    <>
      {!present && (
        <Notice kind="warning">
          <p className={styles.strong}>{t('vote.notPresent')}</p>
          <p>{t('vote.notPresentHelp')}</p>
        </Notice>
      )}
      {offline && <Notice kind="warning">{t('vote.offline')}</Notice>}
      {suspended && <Notice kind="warning">{t('vote.suspended')}</Notice>}
      <ChoiceButtons
        chosen={standing.type === 'none' ? null : standing.choice}
        disabled={!present || timeUp}
        onChoose={cast}
      />
      <BallotNotice standing={standing} quiet={!present} />
    </>
  );
}
