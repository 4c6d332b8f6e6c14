import { useState } from 'react';
import type { AgendaItem } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { DeedForm } from './DeedForm.tsx';
import { ItemFields } from './ItemFields.tsx';
import { draftOf, entryOf, isFilledIn } from './item-draft.ts';
import { texts } from './texts.ts';

interface CorrectItemFormProps {
  readonly item: AgendaItem;
  readonly onClose: () => void;
}

/** The entry of an item in the programme put right. */
export function CorrectItemForm({ item, onClose }: CorrectItemFormProps) {
  const t = useTexts(texts);
  const [draft, setDraft] = useState(draftOf(item));
  const entry = entryOf(draft, item.number);
  const changed = JSON.stringify(entry) !== JSON.stringify(entryOf(draftOf(item), item.number));
  return (
    <DeedForm
      gives="CorrectAgendaItem"
      text={t('itemCorrectText')}
      confirm={t('itemCorrectConfirm', { number: item.number })}
      ready={changed && isFilledIn(draft)}
      command={(reason) => ({
        type: 'CorrectAgendaItem',
        item: { ...entry, id: item.id },
        reason,
      })}
      onClose={onClose}
    >
      <ItemFields draft={draft} onChange={setDraft} />
    </DeedForm>
  );
}
