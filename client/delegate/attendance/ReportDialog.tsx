import { useId, useState } from 'react';
import type { AbsenceId } from '#shared/protocol/ids.ts';
import { sittingWords } from '../../attendance/sitting-words.ts';
import { sittingKey, sittingOfKey, sittingsOf } from '../../attendance/sittings-of.ts';
import { texts as attendanceTexts } from '../../attendance/texts.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField, TextAreaField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useServices } from '../services/TabletServices.tsx';
import { useCommandNow } from '../services/useCommandNow.ts';
import styles from './Attendance.module.css';
import { texts } from './texts.ts';

/** From which sittings the delegate will be absent, and why. */
export default function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tAttendance = useTexts(attendanceTexts);
  const { me } = useServices();
  const session = useSession((state) => state);
  const { busy, problem, give } = useCommandNow<'ReportAbsence'>();
  // Made once, so that what is sent again is the same report.
  const [absenceId] = useState(() => crypto.randomUUID() as AbsenceId);
  const sittings = sittingsOf(session, session.roll?.sitting ?? null);
  const [chosen, setChosen] = useState<{ readonly from: string; readonly to: string }>({ from: '', to: '' });
  const [reason, setReason] = useState('');
  const formId = useId();
  const [first] = sittings;
  if (!first) return null;
  const from = sittingOfKey(sittings, chosen.from) ?? first;
  const later = sittingsOf(session, from);
  const to = sittingOfKey(later, chosen.to) ?? from;
  const options = (of: typeof sittings) =>
    of.map((sitting) => ({ value: sittingKey(sitting), label: sittingWords(tAttendance, sitting) }));
  const send = async () => {
    const report = { absenceId, delegateId: me, from, to, reason: reason.trim() };
    if (await give({ type: 'ReportAbsence', ...report })) onClose();
  };
  return (
    <Dialog
      title={t('reportTitle')}
      onClose={onClose}
      actions={
        <>
          <Button size="large" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button
            size="large"
            kind="primary"
            type="submit"
            form={formId}
            disabled={busy || reason.trim() === ''}
          >
            {t('send')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <SelectField
          label={t('from')}
          value={sittingKey(from)}
          options={options(sittings)}
          onChange={(value) => setChosen({ ...chosen, from: value })}
        />
        <SelectField
          label={t('to')}
          value={sittingKey(to)}
          options={options(later)}
          onChange={(value) => setChosen({ ...chosen, to: value })}
        />
        <TextAreaField
          label={t('reason')}
          hint={t('reportHint')}
          value={reason}
          onChange={setReason}
          maxLength={2000}
        />
      </form>
      {problem && <Notice kind="error">{problem}</Notice>}
    </Dialog>
  );
}
