import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import type { SeatCards } from '#shared/protocol/http.ts';
import { excusedFrom } from '#shared/session/attendance/find-absence.ts';
import { attendanceCounts } from '#shared/session/attendance/marks.ts';
import { formatTimeWithSeconds } from '#shared/text/dates.ts';
import { sittingWords } from '../../../attendance/sitting-words.ts';
import { sittingKey, sittingOfKey, sittingsOf } from '../../../attendance/sittings-of.ts';
import { texts as attendanceTexts } from '../../../attendance/texts.ts';
import { useConnection } from '../../../connection/context.tsx';
import { downloadFile, jsonOf } from '../../../connection/http.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { SeatSheets } from '../../../slips/SeatSheets.tsx';
import { usePrintedSlips } from '../../../slips/usePrintedSlips.ts';
import { Card } from '../../../ui/Card.tsx';
import { SelectField } from '../../../ui/Field.tsx';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { ConfirmDialog } from '../../actions/ConfirmDialog.tsx';
import { ProblemNotice } from '../../actions/ProblemNotice.tsx';
import { useAction } from '../../actions/useAction.ts';
import { useGive } from '../../actions/useGive.ts';
import { nameOf } from '../../delegates/names.ts';
import styles from '../Attendance.module.css';
import { texts } from './texts.ts';

const TABLE = { path: '/api/export/attendance.csv', file: 'diem-danh.csv' } as const;

/** The roll of the sitting: begun, called and ended here; cards of seats, and the table of all sittings. */
export function RollCard() {
  const t = useTexts(texts);
  const tAttendance = useTexts(attendanceTexts);
  const { http } = useConnection();
  const session = useSession((state) => state);
  const { roll, earlierRolls, status, delegates } = session;
  const [asking, setAsking] = useState<'begin' | 'close' | null>(null);
  const [cards, print] = usePrintedSlips<SeatCards['cards'][number]>();
  const action = useAction();
  const seats = delegates.filter(({ seat }) => seat !== '').length;
  const over = status === 'closed';
  const said = earlierRolls.map(({ sitting, present, excused, absent }) =>
    t('earlierOne', {
      sitting: sitting ? sittingWords(tAttendance, sitting) : t('unnamed'),
      ...{ present, excused: excused.length, absent: absent.length },
    }),
  );
  const printCards = async () => {
    const answer = await action.run(async () => jsonOf<SeatCards>(await http('/api/attendance/seats')));
    if (answer) print(answer.cards);
  };
  return (
    <Card title={t('heading')}>
      <p role="status">
        {roll === null
          ? t('none')
          : t(roll.closedAt === null ? 'calling' : 'called', {
              sitting: sittingWords(tAttendance, roll.sitting),
              time: formatTimeWithSeconds(roll.closedAt ?? roll.beganAt),
            })}
      </p>
      {said.length > 0 && <p className={styles.muted}>{t('earlier', { rolls: said.join('; ') })}</p>}
      <div className={styles.bulk}>
        {!over && (
          <ActionButton gives="BeginRoll" onClick={() => setAsking('begin')}>
            {t('begin')}
          </ActionButton>
        )}
        {!over && roll !== null && roll.closedAt === null && (
          <ActionButton gives="CloseRoll" onClick={() => setAsking('close')}>
            {t('close')}
          </ActionButton>
        )}
        {seats > 0 && !over && (
          <ActionButton
            gives="nothing"
            icon={<Printer aria-hidden size={20} />}
            disabled={action.busy}
            title={t('cardsHint')}
            onClick={() => void printCards()}
          >
            {t('cards', { count: seats })}
          </ActionButton>
        )}
        <ActionButton
          gives="nothing"
          icon={<Download aria-hidden size={20} />}
          disabled={action.busy}
          onClick={() => void action.run(() => downloadFile(http, TABLE.path, TABLE.file))}
        >
          {t('table')}
        </ActionButton>
      </div>
      <ProblemNotice action={action} />
      {asking === 'begin' && <BeginDialog onClose={() => setAsking(null)} />}
      {asking === 'close' && <CloseDialog onClose={() => setAsking(null)} />}
      <SeatSheets heading={[session.details.council, session.details.title]} cards={cards} />
    </Card>
  );
}

function BeginDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const tAttendance = useTexts(attendanceTexts);
  const session = useSession((state) => state);
  const give = useGive('BeginRoll');
  const { roll, status } = session;
  const all = sittingsOf(session, roll?.sitting ?? null).slice(roll ? 1 : 0);
  const [key, setKey] = useState('');
  const sitting = sittingOfKey(all, key) ?? all[0];
  if (!sitting) return null;
  const excused = excusedFrom(session, sitting);
  return (
    <ConfirmDialog
      gives="BeginRoll"
      title={t('beginTitle')}
      text={
        <>
          <SelectField
            label={t('sitting')}
            value={sittingKey(sitting)}
            options={all.map((one) => ({ value: sittingKey(one), label: sittingWords(tAttendance, one) }))}
            onChange={setKey}
          />
          <p>{t(roll === null && status === 'preparing' ? 'beginFirst' : 'beginNext')}</p>
          {excused.length > 0 && (
            <p>{t('excusedNow', { names: excused.map((id) => nameOf(session, id)).join(', ') })}</p>
          )}
        </>
      }
      confirm={t('beginConfirm')}
      onConfirm={() => give({ type: 'BeginRoll', sitting, excused: [...excused] })}
      onClose={onClose}
    />
  );
}

function CloseDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const count = useSession((session) => attendanceCounts(session).unmarked);
  const give = useGive('CloseRoll');
  return (
    <ConfirmDialog
      gives="CloseRoll"
      title={t('closeTitle')}
      text={t('closeText', { count })}
      confirm={t('closeConfirm')}
      onConfirm={() => give({ type: 'CloseRoll', unmarked: 'absent' })}
      onClose={onClose}
    />
  );
}
