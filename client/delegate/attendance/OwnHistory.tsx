import { useShallow } from 'zustand/react/shallow';
import { formatDay, formatTime } from '#shared/text/dates.ts';
import { sittingWords } from '../../attendance/sitting-words.ts';
import { texts as attendanceTexts } from '../../attendance/texts.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { useServices } from '../services/TabletServices.tsx';
import { ownSittings } from './own-sittings.ts';
import { texts } from './texts.ts';
import { useYear } from './useYear.ts';

interface OwnHistoryProps {
  readonly onClose: () => void;
}

/** One's own attendance: in each sitting of this session, and the absences of the year as far as this server knows its sessions. */
export default function OwnHistory({ onClose }: OwnHistoryProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const tAttendance = useTexts(attendanceTexts);
  const { me } = useServices();
  const year = useYear();
  const state = useSession(
    useShallow(({ roll, attendance, delegates, earlierRolls }) => ({
      ...{ roll, attendance, delegates, earlierRolls },
    })),
  );
  const sittings = ownSittings(state, me);
  const absences = year?.people[0]?.absences ?? [];
  return (
    <Dialog
      title={t('history.title')}
      onClose={onClose}
      actions={
        <Button size="large" onClick={onClose}>
          {tCommon('close')}
        </Button>
      }
    >
      <h3>{t('history.here')}</h3>
      {sittings.length === 0 ? (
        <p>{t('history.none')}</p>
      ) : (
        <RowList gap="small">
          {sittings.map(({ sitting, beganAt, was }) => (
            <li key={beganAt ?? 'before'}>
              {sitting ? sittingWords(tAttendance, sitting) : t('history.whole')}
              {beganAt && ` (${formatTime(beganAt)})`}: <strong>{t(`history.was.${was}`)}</strong>
            </li>
          ))}
        </RowList>
      )}
      <h3>{year ? t('history.year', { year: year.year }) : t('history.yearUnknown')}</h3>
      {year && absences.length === 0 && <p>{t('history.noAbsence', { sittings: year.sittings })}</p>}
      {absences.length > 0 && (
        <RowList gap="small">
          {absences.map(({ sessionId, title, day, sitting, kind }) => (
            <li key={`${sessionId} ${day} ${sitting?.part ?? ''}`}>
              {formatDay(day)}
              {sitting && `, ${sittingWords(tAttendance, sitting)}`} ({title}):{' '}
              <strong>{t(`history.was.${kind}`)}</strong>
            </li>
          ))}
        </RowList>
      )}
    </Dialog>
  );
}
