import { useState } from 'react';
import type { LoggedEvent } from '#shared/protocol/events.ts';
import type { DelegateId } from '#shared/protocol/ids.ts';
import { presentAt } from '#shared/session/attendance/history.ts';
import { isHallPoll } from '#shared/session/polls/find-poll.ts';
import type { Poll } from '#shared/session/state.ts';
import { useConnection } from '../../connection/context.tsx';
import { jsonOf } from '../../connection/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useAction } from '../actions/useAction.ts';
import { nameOf } from '../delegates/names.ts';
import styles from './Polls.module.css';
import { texts } from './texts.ts';

interface Present {
  readonly atOpening: readonly DelegateId[];
  /** null: the poll is open. */
  readonly atEnd: readonly DelegateId[] | null;
}

/** Who was marked as present when a poll in the hall was opened, and when it ended, also of one that is secret: read from the log when it is asked for. */
export function WhoWasPresent({ poll }: { readonly poll: Poll }) {
  const t = useTexts(texts);
  const { http } = useConnection();
  const session = useSession((state) => state);
  const action = useAction();
  const [present, setPresent] = useState<Present | null>(null);
  if (!isHallPoll(poll)) return null;
  const show = async () => {
    const log = await action.run(async () =>
      jsonOf<{ entries: readonly LoggedEvent[] }>(await http('/api/log')),
    );
    if (log) setPresent(presentIn(log.entries, poll));
  };
  const names = (ids: readonly DelegateId[]) => ids.map((id) => nameOf(session, id)).join(', ');
  return (
    <div>
      {present ? (
        <dl className={styles.facts} aria-label={t('present.list')}>
          <div>
            <dt>{t('present.atOpening', { count: present.atOpening.length })}</dt>
            <dd>{names(present.atOpening)}</dd>
          </div>
          {present.atEnd && (
            <div>
              <dt>{t('present.atEnd', { count: present.atEnd.length })}</dt>
              <dd>{names(present.atEnd)}</dd>
            </div>
          )}
        </dl>
      ) : (
        <ActionButton gives="nothing" kind="quiet" disabled={action.busy} onClick={() => void show()}>
          {t('present.show')}
        </ActionButton>
      )}
      <ProblemNotice action={action} />
    </div>
  );
}

function presentIn(log: readonly LoggedEvent[], { id, endedSeq }: Poll): Present {
  const opened = log.find(({ event }) => event.type === 'PollOpened' && event.pollId === id);
  return {
    atOpening: opened ? presentAt(log, opened.seq) : [],
    atEnd: endedSeq === null ? null : presentAt(log, endedSeq),
  };
}
