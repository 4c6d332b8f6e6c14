import { ArrowLeft, FileText } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { PollId } from '#shared/protocol/ids.ts';
import { findPoll, isHallPoll } from '#shared/session/polls/find-poll.ts';
import type { Poll } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { goHome, openDocument } from '../navigation.ts';
import { PastPoll } from '../results/PastPoll.tsx';
import { texts as voteTexts } from '../vote/texts.ts';
import { useDraftDocument } from '../vote/useDraftDocument.ts';
import { useOwnPart } from '../vote/useOwnPart.ts';
import { OpinionForm } from './OpinionForm.tsx';
import styles from './OpinionScreen.module.css';
import { texts } from './texts.ts';
import { useUntil } from './useUntil.ts';

/** One opinion poll: what is asked, the answer with its reason, and after the end what came of it. */
export default function OpinionScreen({ pollId }: { pollId: string }) {
  const t = useTexts(texts);
  const poll = useSession((session) => findPoll(session, pollId as PollId));
  return (
    <div className={styles.screen}>
      <div className={styles.back}>
        <Button kind="quiet" icon={<ArrowLeft aria-hidden size={22} />} onClick={goHome}>
          {t('leave')}
        </Button>
      </div>
      {poll && !isHallPoll(poll) ? (
        <OpinionPoll poll={poll} />
      ) : (
        <Notice kind="warning">{t('missing')}</Notice>
      )}
    </div>
  );
}

function OpinionPoll({ poll }: { poll: Poll }) {
  const t = useTexts(voteTexts);
  const part = useOwnPart(poll);
  if (poll.status !== 'open') return <PastPoll poll={poll} />;
  return (
    <>
      <Question poll={poll} />
      {part.type === 'recused' && (
        <Notice kind="info">
          <p>{t('part.recusedOpinion')}</p>
          {part.reason !== null && <p>{t('part.recusedReason', { reason: part.reason })}</p>}
        </Notice>
      )}
      {part.type === 'votes' && <OpinionForm poll={poll} />}
    </>
  );
}

function Question({ poll }: { poll: Poll }) {
  const t = useTexts(texts);
  const tVote = useTexts(voteTexts);
  const until = useUntil(poll);
  const sha256 = useDraftDocument(poll);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { repeats } = poll.question;
  return (
    <div className={styles.question}>
      <p className={styles.kind}>{t('heading')}</p>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {poll.question.title}
      </h2>
      <p className={styles.until}>
        {until}. {t('named')}
      </p>
      {repeats && <Notice kind="info">{tVote('repeats', { reason: repeats.reason })}</Notice>}
      {sha256 && (
        <Button
          icon={<FileText aria-hidden size={22} />}
          onClick={(event) => openDocument(sha256, event.currentTarget)}
        >
          {t('openDocument')}
        </Button>
      )}
    </div>
  );
}
