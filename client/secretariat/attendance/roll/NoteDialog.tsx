import { useState } from 'react';
import type { AbsenceId } from '#shared/protocol/ids.ts';
import { compareNames } from '#shared/text/names.ts';
import { sittingWords } from '../../../attendance/sitting-words.ts';
import { sittingKey, sittingOfKey, sittingsOf } from '../../../attendance/sittings-of.ts';
import { texts as attendanceTexts } from '../../../attendance/texts.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { SelectField } from '../../../ui/Field.tsx';
import { ReasonDialog } from '../../actions/ReasonDialog.tsx';
import { useGive } from '../../actions/useGive.ts';
import { texts } from './texts.ts';

/** What a delegate told the secretariat by telephone or letter. It is agreed to as it is noted. */
export default function NoteDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const tAttendance = useTexts(attendanceTexts);
  const session = useSession((state) => state);
  const give = useGive('ReportAbsence');
  const [absenceId] = useState(() => crypto.randomUUID() as AbsenceId);
  const [chosen, setChosen] = useState({ delegate: '', from: '', to: '' });
  const sittings = sittingsOf(session, null);
  const from = sittingOfKey(sittings, chosen.from) ?? session.roll?.sitting ?? sittings[0];
  if (!from) return null;
  const later = sittingsOf(session, from);
  const to = sittingOfKey(later, chosen.to) ?? from;
  const delegate = session.delegates.find(({ id }) => id === chosen.delegate);
  const options = (of: typeof sittings) =>
    of.map((sitting) => ({ value: sittingKey(sitting), label: sittingWords(tAttendance, sitting) }));
  const delegates = [...session.delegates].sort((one, other) => compareNames(one.name, other.name));
  return (
    <ReasonDialog
      gives="ReportAbsence"
      title={t('noteTitle')}
      confirm={t('noteConfirm')}
      mayConfirm={delegate !== undefined}
      text={
        <>
          <SelectField
            label={t('delegate')}
            value={chosen.delegate}
            options={[
              { value: '', label: '' },
              ...delegates.map(({ id, name, group }) => ({ value: id, label: `${name}, ${group}` })),
            ]}
            onChange={(value) => setChosen({ ...chosen, delegate: value })}
          />
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
        </>
      }
      onReason={async (reason) => {
        if (delegate) {
          await give({ type: 'ReportAbsence', absenceId, delegateId: delegate.id, from, to, reason });
        }
      }}
      onClose={onClose}
    />
  );
}
