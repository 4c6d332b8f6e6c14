import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHallPoll } from '#shared/session/find-poll.ts';
import type { Poll } from '#shared/session/state.ts';
import { useConnection } from '../../connection/context.tsx';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { HALL_FORMS } from '../open-poll/draft.ts';
import { OpenPollDialog } from '../open-poll/OpenPollDialog.tsx';
import { againFrom, canRepeat } from './repeating.ts';

/** Takes a vote once more; nothing where it cannot be. */
export function RepeatButton({ poll }: { poll: Poll }) {
  const { t } = useTranslation('secretariat');
  const { clock } = useConnection().live;
  const possible = useSession((session) => canRepeat(session, poll));
  const [asking, setAsking] = useState(false);
  if (!possible) return null;
  return (
    <>
      <ActionButton onClick={() => setAsking(true)}>{t('poll.repeat')}</ActionButton>
      {asking && (
        <OpenPollDialog
          title={t('poll.repeatTitle')}
          start={againFrom(poll, clock.now())}
          forms={isHallPoll(poll) ? HALL_FORMS : ['opinion']}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
