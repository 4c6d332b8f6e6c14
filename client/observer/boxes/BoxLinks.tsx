import { Archive } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { BoxNotice } from '#shared/protocol/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { RowList } from '../../ui/RowList.tsx';
import { addressOf, openFromServer } from '../observing.ts';
import { texts } from '../texts.ts';
import { useClosedAt } from '../useClosedAt.ts';
import styles from './Boxes.module.css';

/** Boxes on the server, the newest first, each under an address that can be handed on. */
export function BoxLinks({ boxes }: { boxes: readonly BoxNotice[] }) {
  const newest = boxes.toSorted((a, b) => b.closedAt.localeCompare(a.closedAt));
  return (
    <RowList gap="medium">
      {newest.map((box) => (
        <li key={`${box.sessionId} ${box.pollId}`}>
          <a className={styles.box} href={addressOf(box)} onClick={(event) => openHere(event, box)}>
            <BoxTitle box={box} />
          </a>
        </li>
      ))}
    </RowList>
  );
}

export function BoxTitle({ box }: { box: BoxNotice }) {
  const t = useTexts(texts);
  const closedAt = useClosedAt();
  return (
    <>
      <Archive aria-hidden size={26} />
      <span className={styles.titles}>
        <strong>{box.title}</strong>
        <span className={styles.muted}>{t('place', { council: box.council, session: box.session })}</span>
        <span className={styles.muted}>{closedAt(box)}</span>
      </span>
    </>
  );
}

/** Another tab or window, where that is asked for, is the browser's business. */
function openHere(event: MouseEvent, box: BoxNotice): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  openFromServer(box);
}
