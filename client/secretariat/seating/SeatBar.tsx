import { Hand, Mic, MicOff } from 'lucide-react';
import { useState } from 'react';
import type { DelegateId } from '#shared/protocol/ids.ts';
import type { AttendanceStatus, Delegate } from '#shared/protocol/records.ts';
import type { Cell } from '#shared/seating/occupants.ts';
import { speakerAtFloor } from '#shared/session/floor/find-speech.ts';
import { nextSpeakers } from '#shared/session/floor/speaking-queue.ts';
import { useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { texts as seatTexts } from '../../seating/texts.ts';
import { usePermitted } from '../../sign-in/usePermitted.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { ActionButton, OFFLINE_REASON_ID, useOffline } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useCommand } from '../actions/useAction.ts';
import { AfterMark } from '../attendance/AfterMark.tsx';
import { texts as attendanceTexts } from '../attendance/texts.ts';
import { AddSpeakerDialog } from '../floor/AddSpeakerDialog.tsx';
import { MemberButton } from '../members/MemberButton.tsx';
import { HelpRow } from '../memos/HelpCalls.tsx';
import type { OperatorState } from './operator-states.ts';
import styles from './Seating.module.css';
import { texts } from './texts.ts';
import { useDelegateWords } from './useSeatWords.ts';

interface SeatBarProps {
  /** null: none is chosen. */
  readonly cell: Cell | null;
  readonly states: ReadonlyMap<DelegateId, OperatorState>;
}

/** Who has the chosen seat, and what can be done: the same as in the rows of people. */
export function SeatBar({ cell, states }: SeatBarProps) {
  const t = useTexts(texts);
  if (!cell) return <p className={styles.muted}>{t('nobodyChosen')}</p>;
  if (cell.delegates.length === 0)
    return <p className={styles.muted}>{t('freeSeat', { seat: cell.seat })}</p>;
  return cell.delegates.map((delegate) => (
    <Occupant key={delegate.id} delegate={delegate} seat={cell.seat} states={states} />
  ));
}

interface OccupantProps extends Pick<SeatBarProps, 'states'> {
  readonly delegate: Delegate;
  readonly seat: string;
}

function Occupant({ delegate, seat, states }: OccupantProps) {
  const tSeat = useTexts(seatTexts);
  const words = useDelegateWords()(delegate, states);
  const calls = useLive((live) => live.helpCalls);
  const call = calls.find(({ personId, endedAt }) => personId === delegate.id && endedAt === null);
  const facts = [
    seat === '' ? tSeat('noSeat') : tSeat('seat', { seat }),
    delegate.title,
    delegate.group,
  ].filter((fact) => fact !== '');
  return (
    <div className={styles.occupant}>
      <div className={styles.who}>
        <p>
          <strong>{delegate.name}</strong> <span className={styles.muted}>{facts.join(' · ')}</span>
          {' · '}
          {words}
        </p>
      </div>
      <div className={styles.deeds}>
        <Marks delegate={delegate} />
        <Speaking delegate={delegate} />
        <MemberButton delegate={delegate} />
      </div>
      {call && <HelpRow call={call} />}
    </div>
  );
}

/** Marks a delegate as in the list of attendance, with the same way back. */
function Marks({ delegate }: { readonly delegate: Delegate }) {
  const t = useTexts(attendanceTexts);
  const mark = useSession((session) => session.attendance[delegate.id]);
  const open = useSession((session) => session.status !== 'closed');
  const permitted = usePermitted('MarkAttendance');
  const offline = useOffline();
  const action = useCommand('MarkAttendance');
  if (!open || !permitted) return null;
  return (
    <>
      <Segmented<AttendanceStatus>
        label={t('markOf', { name: delegate.name })}
        options={[
          { value: 'present', label: t('short.present') },
          { value: 'absent', label: t('short.absent') },
          { value: 'excused', label: t('short.excused') },
        ]}
        value={mark?.status ?? null}
        onChange={(status) =>
          void action.give({
            type: 'MarkAttendance',
            marks: [{ delegateId: delegate.id, status }],
            reason: null,
          })
        }
        disabled={offline}
        describedBy={offline ? OFFLINE_REASON_ID : undefined}
      />
      {mark && <AfterMark delegate={delegate} mark={mark} />}
      <ProblemNotice action={action} />
    </>
  );
}

/** Calls whoever waits, ends the speech of whoever speaks, and puts on the list whoever asks by hand. */
function Speaking({ delegate: { id, name } }: { readonly delegate: Delegate }) {
  const t = useTexts(texts);
  const open = useSession((session) => session.status === 'open');
  const waits = useSession((session) =>
    nextSpeakers(session).find(({ delegateId }) => delegateId === id),
  )?.requestId;
  const speaks = useSession((session) => {
    const speech = speakerAtFloor(session);
    return speech?.delegateId === id ? speech.requestId : null;
  });
  const action = useCommand('CallSpeaker', 'EndSpeech');
  const [adding, setAdding] = useState(false);
  if (!open) return null;
  return (
    <>
      {speaks && (
        <ActionButton
          gives="EndSpeech"
          icon={<MicOff aria-hidden size={18} />}
          disabled={action.busy}
          aria-label={t('endSpeechNamed', { name })}
          onClick={() => void action.give({ type: 'EndSpeech', requestId: speaks })}
        >
          {t('endSpeech')}
        </ActionButton>
      )}
      {waits && (
        <ActionButton
          gives="CallSpeaker"
          icon={<Mic aria-hidden size={18} />}
          disabled={action.busy}
          aria-label={t('callNamed', { name })}
          onClick={() => void action.give({ type: 'CallSpeaker', requestId: waits })}
        >
          {t('call')}
        </ActionButton>
      )}
      {!waits && !speaks && (
        <ActionButton
          gives="AddSpeaker"
          icon={<Hand aria-hidden size={18} />}
          aria-label={t('raisedHandNamed', { name })}
          onClick={() => setAdding(true)}
        >
          {t('raisedHand')}
        </ActionButton>
      )}
      <ProblemNotice action={action} />
      {adding && <AddSpeakerDialog of={id} onClose={() => setAdding(false)} />}
    </>
  );
}
