import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '#shared/session/state.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ItemDialog } from './ItemDialog.tsx';

/** Opens what can be done about an item of the programme. */
export function ItemButton({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('secretariat');
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActionButton
        kind="quiet"
        icon={<Pencil aria-hidden size={20} />}
        aria-label={t('members.changeNamed', { name: t('item', { ...item }) })}
        onClick={() => setOpen(true)}
      >
        {t('members.change')}
      </ActionButton>
      {open && <ItemDialog item={item} onClose={() => setOpen(false)} />}
    </>
  );
}
