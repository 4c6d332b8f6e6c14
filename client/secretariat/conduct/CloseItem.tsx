import { useState } from 'react';
import { speakerAtFloor } from '#shared/session/floor/find-speech.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { useGive } from '../actions/useGive.ts';
import { nameOf } from '../delegates/names.ts';
import { texts } from './texts.ts';

interface CloseItemProps {
  readonly item: AgendaItem;
  /** Whether closing is what comes next. */
  readonly prominent?: boolean;
}

/** Closes the item under way: at once, or after a question where somebody waits or is led on in it. At once, it can be undone. */
export function CloseItem({ item, prominent = false }: CloseItemProps) {
  const t = useTexts(texts);
  const waiting = useSession(
    ({ speechRequests }) =>
      speechRequests.filter(
        ({ agendaItemId, progress }) => agendaItemId === item.id && progress.status === 'waiting',
      ).length,
  );
  const speaker = useSession((session) => {
    const request = speakerAtFloor(session);
    return request ? nameOf(session, request.delegateId) : null;
  });
  const leading = useLive(({ presenter }) => presenter !== null);
  const [asking, setAsking] = useState(false);
  const action = useCommand('CloseAgendaItem');
  const give = useGive('CloseAgendaItem');
  const command = { type: 'CloseAgendaItem', itemId: item.id } as const;
  const asks = waiting > 0 || speaker !== null || leading;
  return (
    <>
      <ActionButton
        gives="CloseAgendaItem"
        kind={prominent ? 'primary' : 'secondary'}
        size={prominent ? 'large' : 'normal'}
        disabled={action.busy}
        onClick={() => (asks ? setAsking(true) : void action.give(command))}
      >
        {t('closeItem')}
      </ActionButton>
      <ProblemNotice action={action} />
      {asking && (
        <ConfirmDialog
          gives="CloseAgendaItem"
          title={t('closeItemTitle', { number: item.number })}
          text={
            <>
              {waiting > 0 && <p>{t('closeItemWaiting', { count: waiting })}</p>}
              {speaker !== null && <p>{t('closeItemSpeaking', { name: speaker })}</p>}
              {leading && <p>{t('closeItemLeading')}</p>}
            </>
          }
          confirm={t('closeItem')}
          onConfirm={() => give(command)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
