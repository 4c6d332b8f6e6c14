import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Delegate } from '#shared/protocol/records.ts';
import { useTexts } from '../../i18n/texts.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useOffline } from '../actions/ActionButton.tsx';
import { MemberDialog } from './MemberDialog.tsx';
import { texts } from './texts.ts';

/** Opens what can be done about a delegate's place on the list. */
export function MemberButton({ delegate }: { delegate: Delegate }) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        label={t('changeNamed', { name: delegate.name })}
        disabled={useOffline()}
        onClick={() => setOpen(true)}
      >
        <Pencil aria-hidden size={18} />
      </IconButton>
      {open && <MemberDialog delegate={delegate} onClose={() => setOpen(false)} />}
    </>
  );
}
