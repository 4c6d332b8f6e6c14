import { type DragEvent, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { AgendaItemId, SpeechRequestId } from '#shared/protocol/ids.ts';
import { speakingQueue } from '#shared/session/floor/speaking-queue.ts';
import { useTexts } from '../../i18n/texts.ts';
import { usePermitted } from '../../sign-in/usePermitted.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { RowList } from '../../ui/RowList.tsx';
import { ActionButton, useOffline } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import styles from './Floor.module.css';
import { SpeechRow } from './SpeechRow.tsx';
import { texts } from './texts.ts';

interface SpeakingQueueProps {
  readonly name: 'ofItem' | 'general' | 'otherItems';
  readonly itemId: AgendaItemId | null;
}

/** Who waits to speak on an item, in the order in which they are called; a row is dragged, or moved by its buttons. */
export function SpeakingQueue({ name, itemId }: SpeakingQueueProps) {
  const t = useTexts(texts);
  const queue = useSession(useShallow((session) => speakingQueue(session, itemId)));
  const action = useCommand('MoveSpeechRequest');
  const permitted = usePermitted('MoveSpeechRequest');
  const movable = !useOffline() && permitted;
  const dragged = useRef<SpeechRequestId | null>(null);
  if (queue.length === 0) return null;
  const drop = (before: SpeechRequestId) => (event: DragEvent) => {
    event.preventDefault();
    const requestId = dragged.current;
    dragged.current = null;
    if (requestId === null || requestId === before) return;
    const from = queue.findIndex((one) => one.requestId === requestId);
    const to = queue.findIndex((one) => one.requestId === before);
    // Let go over one further down, it takes that place.
    const place = from < to ? (queue[to + 1]?.requestId ?? null) : before;
    void action.give({ type: 'MoveSpeechRequest', requestId, before: place });
  };
  const byHand = queue.some(({ place }) => place !== null);
  return (
    <div className={styles.group}>
      <div className={styles.groupHead}>
        <h3>{t(name)}</h3>
        {byHand && <ByHand />}
      </div>
      <RowList ordered className={styles.list}>
        {queue.map((request, index) => (
          <SpeechRow
            key={request.requestId}
            request={request}
            place={index + 1}
            namesItem={name === 'otherItems'}
            up={queue[index - 1]?.requestId}
            down={index + 1 < queue.length ? (queue[index + 2]?.requestId ?? null) : undefined}
            draggable={movable}
            onDrag={(id) => {
              dragged.current = id;
            }}
            onDrop={drop(request.requestId)}
          />
        ))}
      </RowList>
      <ProblemNotice action={action} />
    </div>
  );
}

/** Says that somebody has put the list in order by hand, and puts it in the order of the rules again. */
function ByHand() {
  const t = useTexts(texts);
  const rules = useSession((session) => session.floorRules);
  const action = useCommand('SetFloorRules');
  return (
    <>
      <span className={styles.facts}>{t('byHand')}</span>
      <ActionButton
        gives="SetFloorRules"
        kind="quiet"
        disabled={action.busy}
        onClick={() => void action.give({ type: 'SetFloorRules', rules })}
      >
        {t('byRule')}
      </ActionButton>
      <ProblemNotice action={action} />
    </>
  );
}
