import { Undo2 } from 'lucide-react';
import { useTexts } from '../../i18n/texts.ts';
import { useSecondsLeft } from '../../ui/useServerNow.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import styles from './Programme.module.css';
import { texts } from './texts.ts';
import type { Arranging, Done } from './useArranging.ts';

/** Says what was done last, aloud too, and takes it back for some seconds. */
export function UndoBar({ arranging }: { arranging: Arranging }) {
  const { done } = arranging;
  return (
    <div className={styles.undo}>
      <p role="status">{done?.said ?? ''}</p>
      {done && <Offer key={done.until} done={done} arranging={arranging} />}
    </div>
  );
}

function Offer({ done, arranging }: { done: Done; arranging: Arranging }) {
  const t = useTexts(texts);
  const left = useSecondsLeft(done.until) ?? 0;
  if (left === 0) return null;
  return (
    <>
      <ActionButton
        gives={done.undo.type}
        icon={<Undo2 aria-hidden size={20} />}
        disabled={arranging.action.busy}
        onClick={() => void arranging.takeBack()}
      >
        {t('undo')}
      </ActionButton>
      <span className={styles.muted} aria-hidden="true">
        {t('undoHint', { seconds: left })}
      </span>
    </>
  );
}
