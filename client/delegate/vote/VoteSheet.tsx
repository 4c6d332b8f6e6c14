import { FileText, Minimize2, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { currentEdition, findDocument } from '#shared/session/documents.ts';
import type { Poll } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { openDocument } from '../navigation.ts';
import { EndedPoll } from './EndedPoll.tsx';
import { OpenBallot } from './OpenBallot.tsx';
import { show } from './poll-stage.ts';
import { TimeLeft } from './TimeLeft.tsx';
import styles from './VoteSheet.module.css';

/**
 * The poll on the whole screen. A modal dialog, so it stands over the reader too; the focus goes to the question and
 * not to a choice, so that no stray key casts a ballot.
 */
export function VoteSheet({ poll }: { poll: Poll }) {
  const { t } = useTranslation('delegate');
  const dialog = useRef<HTMLDialogElement>(null);
  const question = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    question.current?.focus();
    return () => element?.close();
  }, []);
  const over = poll.status === 'announced' || poll.status === 'annulled';
  const putAway = () => show(poll.id, over ? 'gone' : 'bar');
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-labelledby="poll-question"
      aria-describedby="poll-status"
      onCancel={(event) => {
        event.preventDefault();
        putAway();
      }}
    >
      <div className={styles.frame}>
        <div className={styles.top}>
          <p id="poll-status" className={styles.status} role="status">
            {t(`vote.${poll.status}`)}
          </p>
          {poll.status === 'open' && <TimeLeft closesAt={poll.closesAt} />}
        </div>
        <div className={styles.question}>
          <h1 id="poll-question" ref={question} tabIndex={-1} className={styles.title}>
            {poll.question.title}
          </h1>
          <DraftButton poll={poll} onOpen={putAway} />
        </div>
        <div className={styles.content}>
          {poll.status === 'open' ? <OpenBallot poll={poll} /> : <EndedPoll poll={poll} />}
        </div>
        <div className={styles.foot}>
          {poll.status === 'open' && <p className={styles.hint}>{t('vote.mayChange')}</p>}
          <Button
            size="large"
            kind={over ? 'primary' : 'secondary'}
            icon={over ? <X aria-hidden size={24} /> : <Minimize2 aria-hidden size={24} />}
            onClick={putAway}
          >
            {t(over ? 'common:close' : 'vote.minimise')}
          </Button>
        </div>
      </div>
    </dialog>
  );
}

function DraftButton({ poll, onOpen }: { poll: Poll; onOpen: () => void }) {
  const { t } = useTranslation('delegate');
  const { documentId } = poll.question;
  const sha256 = useSession((session) => {
    const document = documentId === null ? undefined : findDocument(session, documentId);
    return document && currentEdition(document).sha256;
  });
  if (!sha256) return null;
  const open = () => {
    onOpen();
    openDocument(sha256);
  };
  return (
    <Button icon={<FileText aria-hidden size={22} />} onClick={open}>
      {t('vote.openDraft')}
    </Button>
  );
}
