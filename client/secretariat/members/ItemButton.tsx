import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { AgendaItem } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { texts as conductTexts } from '../conduct/texts.ts';
import { ItemDialog } from './ItemDialog.tsx';
import { texts } from './texts.ts';

/** Opens what can be done about an item of the programme. */
export function ItemButton({ item }: { item: AgendaItem }) {
  const t = useTexts(texts);
  const tConduct = useTexts(conductTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActionButton
        gives="CorrectAgendaItem"
        kind="quiet"
        icon={<Pencil aria-hidden size={20} />}
        aria-label={t('changeNamed', { name: tConduct('item', { ...item }) })}
        onClick={() => setOpen(true)}
      >
        {t('change')}
      </ActionButton>
      {open && <ItemDialog item={item} onClose={() => setOpen(false)} />}
    </>
  );
}
