import { Lock } from 'lucide-react';
import { useState } from 'react';
import { formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import { texts } from './texts.ts';

type Deed = 'begin' | 'end';

const COMMANDS = { begin: 'BeginClosedSitting', end: 'EndClosedSitting' } as const;

/** Whether the sitting goes on without the public, and the switch for it: hall screens then show what is for members. */
export function ClosedSitting() {
  const t = useTexts(texts);
  const sitting = useSession((session) => session.closedSitting);
  const [asking, setAsking] = useState<Deed | null>(null);
  const give = useGive('BeginClosedSitting', 'EndClosedSitting');
  const deed: Deed = sitting ? 'end' : 'begin';
  const button = (
    <ActionButton
      gives={COMMANDS[deed]}
      kind={sitting ? 'secondary' : 'quiet'}
      icon={sitting ? undefined : <Lock aria-hidden size={20} />}
      onClick={() => setAsking(deed)}
    >
      {t(`closedSitting.${deed}`)}
    </ActionButton>
  );
  return (
    <>
      {sitting ? (
        <Notice kind="warning" action={button}>
          {t('closedSitting.since', { time: formatTime(sitting.since) })}
        </Notice>
      ) : (
        <div>{button}</div>
      )}
      {asking && (
        <ConfirmDialog
          gives={COMMANDS[asking]}
          title={t(`closedSitting.${asking}Title`)}
          text={t(`closedSitting.${asking}Text`)}
          confirm={t(`closedSitting.${asking}`)}
          onConfirm={() => give({ type: COMMANDS[asking] })}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
