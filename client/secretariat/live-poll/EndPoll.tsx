import { useState } from 'react';
import { isHallPoll } from '#shared/session/polls/find-poll.ts';
import { canBeHeld } from '#shared/session/polls/holding.ts';
import type { OpenPoll } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import { withIds } from '../delegates/names.ts';
import { KeyButton } from '../keys/KeyButton.tsx';
import { AnnulButton } from '../polls/AnnulButton.tsx';
import styles from './LivePoll.module.css';
import { ClosingSoonButton, HoldButton } from './PollPace.tsx';
import { useMissing, useProgress } from './progress.ts';
import { texts } from './texts.ts';

/** Closing, at once or in a few seconds, holding and annulling. A manual vote is closed by the second secretary's confirmation. */
export function EndPoll({ poll }: { poll: OpenPoll }) {
  return (
    <div className={styles.actions}>
      {poll.held && <HoldButton poll={poll} />}
      {poll.question.procedure.type !== 'manual' && <CloseButton poll={poll} />}
      {canBeHeld(poll) && <ClosingSoonButton poll={poll} />}
      {canBeHeld(poll) && !poll.held && <HoldButton poll={poll} />}
      <AnnulButton poll={poll} />
    </div>
  );
}

function CloseButton({ poll }: { poll: OpenPoll }) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState(false);
  const give = useGive('ClosePoll');
  const words =
    WORDS[poll.question.procedure.type === 'secret' ? 'secret' : isHallPoll(poll) ? 'hall' : 'opinion'];
  const hall = isHallPoll(poll);
  const missing = useMissing(poll)?.length;
  const button = {
    gives: 'ClosePoll',
    kind: hall && !poll.held ? 'primary' : 'secondary',
    size: hall && !poll.held ? 'large' : 'normal',
    onClick: () => setAsking(true),
    children: t(words.label),
  } as const;
  return (
    <>
      {hall ? <KeyButton {...button} shortcut="closeVote" /> : <ActionButton {...button} />}
      {asking && (
        <ConfirmDialog
          gives="ClosePoll"
          title={t(words.title)}
          text={<WhatEnds poll={poll} />}
          confirm={t(words.label)}
          cancel={missing ? t('wait') : undefined}
          onConfirm={() => give({ type: 'ClosePoll', pollId: poll.id })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

const WORDS = {
  hall: { label: 'close', title: 'closeTitle' },
  secret: { label: 'closeSecret', title: 'closeSecretTitle' },
  opinion: { label: 'closeOpinion', title: 'closeOpinionTitle' },
} as const;

const MANY = {
  closeMissing: 'closeMissingMany',
  closeMissingOpinion: 'closeMissingManyOpinion',
  closeMissingPaper: 'closeMissingManyPaper',
} as const;

/** The most names that can be read out before closing. */
const NAMED_AT_MOST = 15;

/** How far the vote has come, in red while it is less than half way, and who has not voted where they are few. */
function WhatEnds({ poll }: { poll: OpenPoll }) {
  const t = useTexts(texts);
  const { cast, eligible, issued } = useProgress(poll);
  const missing = useMissing(poll);
  const many = missing !== null && missing.length > NAMED_AT_MOST;
  const delegates = useSession((session) => session.delegates);
  const early = cast * 2 < eligible;
  const few = missing && missing.length > 0 && missing.length <= NAMED_AT_MOST;
  const who =
    issued === null ? (isHallPoll(poll) ? 'closeMissing' : 'closeMissingOpinion') : 'closeMissingPaper';
  return (
    <>
      {many && (
        <p className={styles.early}>
          <strong>{t(MANY[who], { count: missing.length })}</strong>
        </p>
      )}
      {early && (
        <p className={styles.early}>
          <strong>{t('closeEarly', { cast, eligible })}</strong>
        </p>
      )}
      <p>{issued === null ? t('closeText', { cast, eligible }) : t('closeSecretText', { cast, issued })}</p>
      {few && (
        <p>
          <strong className={styles.early}>{t(who, { count: missing.length })}</strong>{' '}
          {withIds(delegates, missing)
            .map(({ name }) => name)
            .join(', ')}
        </p>
      )}
    </>
  );
}
