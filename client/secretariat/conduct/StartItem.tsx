import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { nextItem, passedOverBy } from '#shared/session/agenda.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { useGive } from '../actions/useGive.ts';
import { numberRanges } from './number-ranges.ts';

/** Takes up any item of the agenda: the next one at once, another after a question, since hall and tablets go with it. */
export function StartItem({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('secretariat');
  const isNext = useSession((session) => nextItem(session)?.id === item.id);
  const agenda = useSession((session) => session.agenda);
  const skipped = useSession(useShallow((session) => passedOverBy(session, item.id)));
  const [asking, setAsking] = useState(false);
  const action = useCommand();
  const give = useGive();
  const command = { type: 'StartAgendaItem', itemId: item.id } as const;
  return (
    <>
      <ActionButton
        kind="quiet"
        disabled={action.busy}
        aria-label={t('conduct.startItemNamed', {
          item: t('item', { number: item.number, title: item.title }),
        })}
        onClick={() => (isNext ? void action.give(command) : setAsking(true))}
      >
        {t('conduct.startItem')}
      </ActionButton>
      <ProblemNotice action={action} />
      {asking && (
        <ConfirmDialog
          title={t('conduct.startOther', { number: item.number })}
          text={
            <>
              <p>{t('item', { number: item.number, title: item.title })}</p>
              {skipped.length > 0 && (
                <>
                  <p>
                    <strong>
                      {t('conduct.startPassesOver', { numbers: numberRanges(agenda, skipped) })}
                    </strong>
                  </p>
                  <p>{t('conduct.startPassesOverText')}</p>
                </>
              )}
              <p>{t('conduct.startOtherText')}</p>
            </>
          }
          confirm={t('conduct.startItemNumber', { number: item.number })}
          onConfirm={() => give(command)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
