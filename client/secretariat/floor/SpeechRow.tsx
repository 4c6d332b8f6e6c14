import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import type { SpeechRequestId } from '#shared/protocol/ids.ts';
import { spokenKind, timesSpoken } from '#shared/session/floor/times-spoken.ts';
import type { SpeechRequest } from '#shared/session/state.ts';
import { formatTime } from '#shared/text/dates.ts';
import { texts as floorTexts } from '../../floor/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Badge } from '../../ui/Badge.tsx';
import { ActionButton, ActionIconButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { ReasonDialog } from '../actions/ReasonDialog.tsx';
import { useCommand } from '../actions/useAction.ts';
import { useGive } from '../actions/useGive.ts';
import { texts as conductTexts } from '../conduct/texts.ts';
import { nameOf } from '../delegates/names.ts';
import styles from './Floor.module.css';
import { groupOf } from './group-of.ts';
import { texts } from './texts.ts';

interface SpeechRowProps {
  readonly request: SpeechRequest;
  /** In the list of its item, from 1. */
  readonly place: number;
  /** Its item is another one than the rest of the list is about. */
  readonly namesItem: boolean;
  /** Whom it would stand before, one place up or down; undefined: it is the first, or the last. */
  readonly up: SpeechRequestId | undefined;
  readonly down: SpeechRequestId | null | undefined;
  readonly draggable: boolean;
  readonly onDrag: (requestId: SpeechRequestId) => void;
  /** Something of the same list is let go over it. */
  readonly onDrop: (event: DragEvent) => void;
}

/** A delegate who waits to speak. Calling one ends the speech under way. */
export function SpeechRow(props: SpeechRowProps) {
  const { request, place, namesItem, up, down, draggable, onDrag, onDrop } = props;
  const t = useTexts(texts);
  const tFloor = useTexts(floorTexts);
  const { requestId, delegateId, topic } = request;
  const name = useSession((session) => nameOf(session, delegateId));
  const kind = useSession((session) => spokenKind(session, request));
  const open = useSession((session) => session.status === 'open');
  const action = useCommand('CallSpeaker', 'MoveSpeechRequest');
  const give = useGive('DeclineSpeechRequest');
  const [asking, setAsking] = useState(false);
  const move = (before: SpeechRequestId | null) =>
    void action.give({ type: 'MoveSpeechRequest', requestId, before });
  return (
    <li className={styles.entry} onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <div className={styles.row}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is for the mouse; the arrows beside do the same by touch and keyboard */}
        <span
          className={styles.place}
          draggable={draggable}
          title={t('drag')}
          onDragStart={() => onDrag(requestId)}
        >
          <GripVertical aria-hidden size={18} />
          {place}
        </span>
        <p className={styles.words}>
          <span className={styles.name}>
            <strong>{name}</strong>
            {kind !== 'main' && <Badge tone={TONES[kind] ?? 'plain'}>{tFloor(`kind.${kind}`)}</Badge>}
          </span>
          <RowFacts request={request} namesItem={namesItem} />
          {topic !== '' && <span className={styles.topic}>{topic}</span>}
        </p>
        <div className={styles.buttons}>
          <ActionButton
            gives="CallSpeaker"
            disabled={action.busy || !open}
            title={open ? undefined : t('callWhenOpen')}
            aria-label={t('callNamed', { name })}
            onClick={() => void action.give({ type: 'CallSpeaker', requestId })}
          >
            {t('call')}
          </ActionButton>
          <ActionIconButton
            gives="MoveSpeechRequest"
            label={t('moveUp', { name })}
            disabled={action.busy || up === undefined}
            onClick={() => move(up ?? null)}
          >
            <ArrowUp aria-hidden size={20} />
          </ActionIconButton>
          <ActionIconButton
            gives="MoveSpeechRequest"
            label={t('moveDown', { name })}
            disabled={action.busy || down === undefined}
            onClick={() => move(down ?? null)}
          >
            <ArrowDown aria-hidden size={20} />
          </ActionIconButton>
          <ActionIconButton
            gives="DeclineSpeechRequest"
            label={t('declineNamed', { name })}
            onClick={() => setAsking(true)}
          >
            <X aria-hidden size={20} />
          </ActionIconButton>
        </div>
      </div>
      <ProblemNotice action={action} />
      {asking && (
        <ReasonDialog
          gives="DeclineSpeechRequest"
          title={t('declineTitle')}
          text={name}
          confirm={t('decline')}
          onReason={(reason) => give({ type: 'DeclineSpeechRequest', requestId, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}

/** A point of order comes first; the word says so too. */
const TONES = { 'point-of-order': 'warning' } as Partial<Record<string, 'warning'>>;

function RowFacts({ request, namesItem }: Pick<SpeechRowProps, 'request' | 'namesItem'>) {
  const t = useTexts(texts);
  const tConduct = useTexts(conductTexts);
  const { delegateId, agendaItemId, requestedAt } = request;
  const group = useSession((session) => groupOf(session, delegateId));
  const times = useSession((session) => timesSpoken(session, delegateId, agendaItemId));
  const item = useSession((session) => session.agenda.find(({ id }) => id === agendaItemId));
  const facts = [
    group,
    times > 0 ? t('spoken', { count: times }) : '',
    t('requestedAt', { time: formatTime(requestedAt) }),
    namesItem && item ? tConduct('item', { number: item.number, title: item.title }) : '',
  ];
  return <span className={styles.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</span>;
}
