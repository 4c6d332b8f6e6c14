import { type ReactNode, useState } from 'react';
import { openPoll } from '#shared/session/polls/find-poll.ts';
import { useConnection } from '../../connection/context.tsx';
import { RefusedError } from '../../connection/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { texts } from './texts.ts';

/** Asks once, and begins a trial vote on all tablets. */
export function BeginTrial({ icon }: { readonly icon: ReactNode }) {
  const t = useTexts(texts);
  const { live } = useConnection();
  const voting = useSession((session) => openPoll(session) !== undefined);
  const [asking, setAsking] = useState(false);
  const begin = async () => {
    const outcome = await live.trial.begin();
    if (!outcome.ok) throw new RefusedError(outcome.refusal);
  };
  return (
    <>
      <ActionButton
        gives="trial:begin"
        icon={icon}
        disabled={voting}
        title={voting ? t('trial.notNow') : undefined}
        onClick={() => setAsking(true)}
      >
        {t('trial.begin')}
      </ActionButton>
      {asking && (
        <ConfirmDialog
          gives="trial:begin"
          title={t('trial.ask')}
          text={t('trial.askText')}
          confirm={t('trial.begin')}
          onConfirm={begin}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
