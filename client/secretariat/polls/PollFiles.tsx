import { Download, ExternalLink } from 'lucide-react';
import type { Poll, PollEnding } from '#shared/session/state.ts';
import { useConnection } from '../../connection/context.tsx';
import { credentialsFor } from '../../connection/credentials.ts';
import { downloadFile } from '../../connection/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useAction } from '../actions/useAction.ts';
import styles from './Polls.module.css';
import { filesOf } from './poll-files.ts';
import { texts } from './texts.ts';

/** Papers of a poll, and the public page of its ballot box. */
export function PollFiles({ poll, ending }: { poll: Poll; ending: PollEnding }) {
  const t = useTexts(texts);
  const { http } = useConnection();
  const download = useAction();
  const boxIsPublic = poll.status === 'announced' && ending.record.type === 'secret';
  return (
    <>
      <div className={styles.actions}>
        {filesOf(poll, ending).map(({ label, path, fileName }) => (
          <ActionButton
            gives="nothing"
            key={label}
            icon={<Download aria-hidden size={20} />}
            disabled={download.busy}
            onClick={() => download.run(() => downloadFile(http, path, fileName))}
          >
            {t(label)}
          </ActionButton>
        ))}
      </div>
      {boxIsPublic && <BoxLink poll={poll} />}
      <ProblemNotice action={download} />
    </>
  );
}

function BoxLink({ poll }: { poll: Poll }) {
  const t = useTexts(texts);
  const session = credentialsFor('secretary').load()?.sessionId ?? '';
  const address = `/observer?${new URLSearchParams({ session, poll: poll.id })}`;
  return (
    <p>
      <a className={styles.link} href={address} target="_blank" rel="noreferrer">
        {t('box')} <ExternalLink aria-hidden size={18} />
      </a>{' '}
      <span className={styles.muted}>{t('boxHint')}</span>
    </p>
  );
}
