import { useState } from 'react';
import { isHallPoll } from '#shared/session/polls/find-poll.ts';
import type { Poll } from '#shared/session/state.ts';
import { useConnection } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { HALL_FORMS } from '../open-poll/draft.ts';
import { OpenPollDialog } from '../open-poll/OpenPollDialog.tsx';
import { againFrom, canRepeat } from './repeating.ts';
import { texts } from './texts.ts';

/** Takes a vote once more; nothing where it cannot be. */
export function RepeatButton({ poll }: { poll: Poll }) {
  const t = useTexts(texts);
  const { clock } = useConnection().live;
  const possible = useSession((session) => canRepeat(session, poll));
  const [asking, setAsking] = useState(false);
  if (!possible) return null;
  return (
    <>
      <ActionButton gives="OpenPoll" onClick={() => setAsking(true)}>
        {t('repeat')}
      </ActionButton>
      {asking && (
        <OpenPollDialog
          title={t('repeatTitle')}
          start={againFrom(poll, clock.now())}
          forms={isHallPoll(poll) ? HALL_FORMS : ['opinion']}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
