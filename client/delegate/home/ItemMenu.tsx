import { Ellipsis, UserX } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AgendaItem } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { usePopover } from '../../ui/usePopover.ts';
import { useDeclared } from '../conflicts/ConflictEntry.tsx';
import { texts as conflictsTexts } from '../conflicts/texts.ts';
import { useMayGive } from '../services/useMayGive.ts';
import styles from './ItemMenu.module.css';
import { texts } from './texts.ts';

const DeclareDialog = lazy(() => import('../conflicts/DeclareDialog.tsx'));
const WithdrawDialog = lazy(() => import('../conflicts/WithdrawDialog.tsx'));

/** What is done with an item rarely, away from its documents: declaring a conflict of interest, and taking that back. */
export default function ItemMenu({ item }: { readonly item: AgendaItem }): ReactNode {
  const t = useTexts(texts);
  const tConflicts = useTexts(conflictsTexts);
  const declared = useDeclared(item);
  const declaring = useMayGive('DeclareConflict');
  const withdrawing = useMayGive('WithdrawConflict');
  const { open, setOpen, place } = usePopover();
  const [asking, setAsking] = useState<'declare' | 'withdraw' | null>(null);
  if (!(declared ? withdrawing : declaring) || item.progress.status === 'done') return null;
  const words = tConflicts(declared ? 'withdraw' : 'declare');
  const Question = asking === 'withdraw' ? WithdrawDialog : DeclareDialog;
  const close = () => {
    flushSync(() => {
      setAsking(null);
      setOpen(false);
    });
    place.current?.querySelector('button')?.focus();
  };
  return (
    <div ref={place} className={styles.place}>
      <Button
        kind="quiet"
        icon={<Ellipsis aria-hidden size={20} />}
        aria-expanded={open}
        aria-label={`${t('programme.more')}: ${item.title}`}
        onClick={() => setOpen(!open)}
      >
        {t('programme.more')}
      </Button>
      {open && (
        <div className={styles.menu}>
          <Button
            kind="quiet"
            aria-label={`${words}: ${item.title}`}
            icon={<UserX aria-hidden size={20} />}
            onClick={() => setAsking(declared ? 'withdraw' : 'declare')}
          >
            {words}
          </Button>
        </div>
      )}
      {asking && (
        <Suspense>
          <Question item={item} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}
