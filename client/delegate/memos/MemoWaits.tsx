import { MessageSquareText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import styles from './Memos.module.css';
import { texts } from './texts.ts';

/**
 * Says on a vote that has ended, which still fills the screen, that something was sent to whoever holds this tablet: a line. While it is open nothing takes
 * their eyes off the ballot.
 */
export default function MemoWaits(): ReactNode {
  const t = useTexts(texts);
  const count = useLive(({ memos }) => memos.filter((memo) => memo.for !== 'sent' && !memo.seen).length);
  return (
    <p role="status" className={styles.waits}>
      {count > 0 && (
        <>
          <MessageSquareText aria-hidden size={20} /> {t('waits', { count })}
        </>
      )}
    </p>
  );
}
