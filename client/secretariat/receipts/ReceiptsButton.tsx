import { ListChecks } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { texts } from './texts.ts';

const ReceiptsDialog = lazy(() => import('./ReceiptsDialog.tsx'));

/** Opens the table of who has received and opened what. */
export function ReceiptsButton() {
  const t = useTexts(texts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActionButton gives="nothing" icon={<ListChecks aria-hidden />} onClick={() => setOpen(true)}>
        {t('open')}
      </ActionButton>
      {open && (
        <Suspense fallback={null}>
          <ReceiptsDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
