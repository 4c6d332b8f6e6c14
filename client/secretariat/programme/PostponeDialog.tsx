import { useState } from 'react';
import { branchOf, type DayPlace } from '#shared/session/agenda/tree.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { formatDay, sessionDay } from '#shared/text/dates.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { SelectField } from '../../ui/Field.tsx';
import { ReasonDialog } from '../actions/ReasonDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import { texts } from './texts.ts';
import type { Arranging } from './useArranging.ts';

interface PostponeDialogProps {
  readonly item: AgendaItem;
  readonly arranging: Arranging;
  readonly onClose: () => void;
}

/** To which sitting or day an item is postponed, and why. */
export function PostponeDialog({ item, arranging, onClose }: PostponeDialogProps) {
  const t = useTexts(texts);
  const agenda = useSession((session) => session.agenda);
  const { days, startsOn } = useSession((session) => session.details);
  const give = useGive('PostponeAgendaItem');
  const places = placesFor(agenda, item, days);
  const firstOfNextDay = places.findIndex(({ day }) => day > item.day);
  const [chosen, setChosen] = useState(String(Math.max(0, firstOfNextDay)));
  const label = ({ day, before }: DayPlace) => {
    const next = agenda.find(({ id }) => id === before);
    return next
      ? t('postponeBefore', { day, item: t('item', { ...next }) })
      : t('postponeEnd', { day, date: formatDay(sessionDay(startsOn, day)) });
  };
  const place = places[Number(chosen)];
  return (
    <ReasonDialog
      gives="PostponeAgendaItem"
      title={t('postponeTitle', { number: item.number })}
      text={
        <>
          <p>{t('item', { ...item })}</p>
          <p>{t('postponeText')}</p>
          <SelectField
            label={t('postponeTo')}
            value={chosen}
            options={places.map((one, index) => ({ value: String(index), label: label(one) }))}
            onChange={setChosen}
          />
        </>
      }
      confirm={t('postpone')}
      mayConfirm={place !== undefined}
      onReason={async (reason) => {
        if (!place) return;
        await give({ type: 'PostponeAgendaItem', itemId: item.id, ...place, reason });
        arranging.note(t('postponed', { number: item.number }), item, {
          type: 'UndoPostponeAgendaItem',
          itemId: item.id,
        });
      }}
      onClose={onClose}
    />
  );
}

/** The end of each day from its own on, and before each item that comes later and stands for itself. */
function placesFor(agenda: readonly AgendaItem[], item: AgendaItem, days: number): readonly DayPlace[] {
  const branch = new Set(branchOf(agenda, item.id).map(({ id }) => id));
  const from = agenda.indexOf(item);
  const places: DayPlace[] = [];
  for (let day = item.day; day <= Math.max(days, item.day); day += 1) {
    places.push({ day, parent: null, before: null });
    for (const other of agenda.slice(from + 1)) {
      const waits = other.progress.status === 'pending' && other.parent === undefined;
      if (other.day === day && waits && !branch.has(other.id)) {
        places.push({ day, parent: null, before: other.id });
      }
    }
  }
  return places;
}
