import { QrCode } from 'lucide-react';
import { type FormEvent, lazy, Suspense, useEffect, useState } from 'react';
import type { GuestId } from '#shared/protocol/ids.ts';
import type { CheckIn } from '#shared/protocol/socket.ts';
import { sittingWords } from '../../attendance/sitting-words.ts';
import { texts as attendanceTexts } from '../../attendance/texts.ts';
import { useConnection } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useServices } from '../services/TabletServices.tsx';
import { texts as serviceTexts } from '../services/texts.ts';
import { useConnectionState } from '../services/useConnectionState.ts';
import { useGuestAs } from '../services/useGuest.ts';
import styles from './Attendance.module.css';
import { takeSeatFromPage } from './seat-in-address.ts';
import { texts } from './texts.ts';

const ScanSeat = lazy(() => import('./ScanSeat.tsx'));

const DIGITS = 4;

/**
 * While the roll is called and this delegate is not there: the digits of the hall screen, or the card of the seat, mark them present. Whoever is
 * invited has no seat of their own, and cannot be late; observers and readers are on no list.
 */
export default function RollCard() {
  const t = useTexts(texts);
  const tAttendance = useTexts(attendanceTexts);
  const tService = useTexts(serviceTexts);
  const { live } = useConnection();
  const sentence = useLocalText();
  const offline = useConnectionState() !== 'online';
  const roll = useSession((session) => session.roll);
  const { me } = useServices();
  const invitedAs = useGuestAs();
  const isDelegate = invitedAs === null;
  const isPresent = useSession(({ attendance, guestAttendance }) => {
    const mark = isDelegate ? attendance[me] : guestAttendance[me as string as GuestId];
    return mark?.status === 'present';
  });
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [scanning, setScanning] = useState(false);

  const give = async (given: CheckIn) => {
    setBusy(true);
    setProblem(null);
    try {
      const outcome = await live.attendance.checkIn(given);
      if (!outcome.ok) setProblem(sentence(outcome.refusal));
      setCode('');
    } catch {
      setProblem(tService('unanswered'));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.length === DIGITS && !busy && !offline) void give({ by: 'hall-code', code });
  };
  // The tablet's own camera may have read the card, and opened this page by what stands on it.
  useEffect(() => {
    if (offline || isPresent) return;
    const seat = takeSeatFromPage();
    if (seat !== null) void give({ by: 'seat', code: seat });
  });

  if (!roll || isPresent || invitedAs === 'observer' || invitedAs === 'reader') return null;
  return (
    <Card title={t('heading', { sitting: sittingWords(tAttendance, roll.sitting) })} emphasis>
      <form className={styles.form} onSubmit={submit}>
        <p>{t('how')}</p>
        {isDelegate && roll.closedAt !== null && <p className={styles.hint}>{t('late')}</p>}
        <TextField
          label={t('code')}
          value={code}
          onChange={(typed) => setCode(typed.replace(/\D/g, '').slice(0, DIGITS))}
          inputMode="numeric"
          autoComplete="off"
        />
        {problem && <Notice kind="error">{problem}</Notice>}
        {offline && <Notice kind="warning">{tService('offline')}</Notice>}
        <div className={styles.buttons}>
          <Button
            size="large"
            kind="primary"
            type="submit"
            disabled={busy || offline || code.length < DIGITS}
          >
            {t('present')}
          </Button>
          {isDelegate && (
            <Button
              size="large"
              icon={<QrCode aria-hidden size={22} />}
              disabled={busy || offline}
              onClick={() => setScanning(true)}
            >
              {t('scan')}
            </Button>
          )}
        </div>
        <p className={styles.hint}>{t('helpless')}</p>
      </form>
      {scanning && (
        <Suspense>
          <ScanSeat
            onSeat={(seat) => {
              setScanning(false);
              void give({ by: 'seat', code: seat });
            }}
            onClose={() => setScanning(false)}
          />
        </Suspense>
      )}
    </Card>
  );
}
