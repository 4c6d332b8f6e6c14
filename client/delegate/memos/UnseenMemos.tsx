import { CheckCheck, MessageSquareText } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { formatTime } from '#shared/text/dates.ts';
import { useConnection, useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Memos.module.css';
import { texts } from './texts.ts';
import { useTell } from './useTell.ts';

/**
 * What the secretariat tells whoever holds this tablet, until they have seen it: above the page, which it pushes down and never covers. The
 * oldest comes first.
 */
export default function UnseenMemos(): ReactNode {
  const t = useTexts(texts);
  const { live } = useConnection();
  const memos = useLive((state) => state.memos);
  const online = useLive((state) => state.connection === 'online');
  const { busy, problem, tell } = useTell();
  const unseen = memos.filter((memo) => memo.for !== 'sent' && !memo.seen);
  const [first] = unseen;
  const arrived = unseen.map(({ id }) => id).join(' ');
  // That they have come: told again after each connection, which changes nothing where it was heard before.
  useEffect(() => {
    if (!online || arrived === '') return;
    live.tell('memo:received', { ids: arrived.split(' ') }).catch(() => {});
  }, [live, online, arrived]);
  return (
    <section className={styles.region} aria-live="polite" aria-label={t('region')}>
      {first && (
        <div className={styles.memo}>
          <MessageSquareText aria-hidden size={28} className={styles.icon} />
          <div className={styles.words}>
            <p className={styles.facts}>
              {t('facts', {
                from: t(`from.${first.from}`),
                for: t(`for.${first.for}`),
                time: formatTime(first.at),
              })}
            </p>
            <p className={styles.text}>{first.text}</p>
            <p className={styles.facts}>
              {unseen.length > 1 && `${t('more', { count: unseen.length - 1 })} `}
              {t('told')}
            </p>
            {problem && <Notice kind="error">{problem}</Notice>}
          </div>
          <Button
            kind="primary"
            size="large"
            icon={<CheckCheck aria-hidden size={24} />}
            disabled={busy}
            onClick={() => void tell('memo:seen', { ids: [first.id] })}
          >
            {t('seen')}
          </Button>
        </div>
      )}
    </section>
  );
}
