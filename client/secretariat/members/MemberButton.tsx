import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Delegate } from '#shared/protocol/records.ts';
import { useTexts } from '../../i18n/texts.ts';
import { ActionIconButton } from '../actions/ActionButton.tsx';
import { MemberDialog } from './MemberDialog.tsx';
import { texts } from './texts.ts';

/** Opens what can be done about a delegate's place on the list. */
export function MemberButton({ delegate }: { delegate: Delegate }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActionIconButton
        gives="CorrectDelegate"
        label={t('changeNamed', { name: delegate.name })}
        onClick={() => setOpen(true)}
      >
        <Pencil aria-hidden size={18} />
      </ActionIconButton>
      {open && <MemberDialog delegate={delegate} onClose={() => setOpen(false)} />}
    </>
  );
}
