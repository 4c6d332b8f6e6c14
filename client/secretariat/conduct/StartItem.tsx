import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { nextItem, passedOverBy } from '#shared/session/agenda/programme.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { useGive } from '../actions/useGive.ts';
import { numberRanges } from './number-ranges.ts';
import { texts } from './texts.ts';

/** Takes up any item of the agenda: the next one at once, another after a question, since hall and tablets go with it. */
export function StartItem({ item }: { item: AgendaItem }) {
  const t = useTexts(texts);
  const isNext = useSession((session) => nextItem(session)?.id === item.id);
  const agenda = useSession((session) => session.agenda);
  const skipped = useSession(useShallow((session) => passedOverBy(session, item.id)));
  const [asking, setAsking] = useState(false);
  const action = useCommand('StartAgendaItem');
  const give = useGive('StartAgendaItem');
  const command = { type: 'StartAgendaItem', itemId: item.id } as const;
  return (
    <>
      <ActionButton
        gives="StartAgendaItem"
        kind="quiet"
        disabled={action.busy}
        aria-label={t('startItemNamed', {
          item: t('item', { number: item.number, title: item.title }),
        })}
        onClick={() => (isNext ? void action.give(command) : setAsking(true))}
      >
        {t('startItem')}
      </ActionButton>
      <ProblemNotice action={action} />
      {asking && (
        <ConfirmDialog
          gives="StartAgendaItem"
          title={t('startOther', { number: item.number })}
          text={
            <>
              <p>{t('item', { number: item.number, title: item.title })}</p>
              {skipped.length > 0 && (
                <>
                  <p>
                    <strong>{t('startPassesOver', { numbers: numberRanges(agenda, skipped) })}</strong>
                  </p>
                  <p>{t('startPassesOverText')}</p>
                </>
              )}
              <p>{t(item.audience === 'public' ? 'startOtherText' : 'startClosedText')}</p>
            </>
          }
          confirm={t('startItemNumber', { number: item.number })}
          onConfirm={() => give(command)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
