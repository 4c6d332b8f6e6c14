import { useState } from 'react';
import { numbersByPlace } from '#shared/session/agenda/numbering.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import { texts } from './texts.ts';
import { titleOf } from './title-of.ts';

/** Numbers items by their places that may be numbered anew; nothing while all stand as they are numbered. */
export function NumberAnew() {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const give = useGive('NumberAgendaItems');
  const [asking, setAsking] = useState(false);
  const numbers = session.status === 'closed' ? [] : numbersByPlace(session);
  if (numbers.length === 0) return null;
  return (
    <>
      <ActionButton gives="NumberAgendaItems" kind="quiet" onClick={() => setAsking(true)}>
        {t('number', { count: numbers.length })}
      </ActionButton>
      {asking && (
        <ConfirmDialog
          gives="NumberAgendaItems"
          title={t('numberTitle', { count: numbers.length })}
          text={
            <>
              <p>{t('numberText')}</p>
              <ul>
                {numbers.map(({ itemId, number }) => (
                  <li key={itemId}>{t('becomes', { item: titleOf(session, itemId), number })}</li>
                ))}
              </ul>
            </>
          }
          confirm={t('numberConfirm')}
          onConfirm={() => give({ type: 'NumberAgendaItems', numbers: [...numbers] })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
