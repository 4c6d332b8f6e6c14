import { FileText } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { Poll } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { openDocument } from '../navigation.ts';
import { Failure } from '../shell/Failure.tsx';
import { OpenPollContent } from './OpenPollContent.tsx';
import { OpeningPaper } from './papers/OpeningPaper.tsx';
import { putAway } from './poll-stage.ts';
import { QUESTION_ID } from './question-id.ts';
import { statusKey } from './status-words.ts';
import { TimeLeft } from './TimeLeft.tsx';
import { texts } from './texts.ts';
import { useDraftDocument } from './useDraftDocument.ts';
import styles from './VoteSheet.module.css';

const EndedPoll = lazy(() => import('./EndedPoll.tsx'));

/**
 * The poll on the whole screen. A modal dialog, so it stands over the reader too; the focus goes to the question and
 * not to a choice, so that no stray key casts a ballot.
 */
export function VoteSheet({ poll }: { poll: Poll }) {
  const t = useTexts(texts);
  const dialog = useRef<HTMLDialogElement>(null);
  const question = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    question.current?.focus();
    return () => element?.close();
  }, []);
  const { repeats } = poll.question;
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-labelledby={QUESTION_ID}
      aria-describedby="poll-status"
      onCancel={(event) => {
        event.preventDefault();
        putAway(poll);
      }}
    >
      <div className={styles.frame}>
        <div className={styles.top}>
          <p id="poll-status" className={styles.status} role="status">
            {t(statusKey(poll))}
          </p>
          {poll.status === 'open' && <TimeLeft poll={poll} />}
        </div>
        <div className={styles.question}>
          <h1 id={QUESTION_ID} ref={question} tabIndex={-1} className={styles.title}>
            {poll.question.title}
          </h1>
          <DraftButton poll={poll} />
          {repeats && <Notice kind="info">{t('repeats', { reason: repeats.reason })}</Notice>}
        </div>
        <Failure>
          {poll.status === 'open' ? (
            <OpenPollContent poll={poll} />
          ) : (
            <Suspense fallback={<OpeningPaper />}>
              <EndedPoll poll={poll} />
            </Suspense>
          )}
        </Failure>
      </div>
    </dialog>
  );
}

function DraftButton({ poll }: { poll: Poll }) {
  const t = useTexts(texts);
  const sha256 = useDraftDocument(poll);
  if (!sha256) return null;
  const open = () => {
    putAway(poll);
    openDocument(sha256);
  };
  return (
    <Button icon={<FileText aria-hidden size={22} />} onClick={open}>
      {t('openDraft')}
    </Button>
  );
}
