import { UserPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { daysOfAppointment } from '#shared/register/lasting.ts';
import type { Appointment } from '#shared/register/state.ts';
import { ProblemNotice } from '../../forms/ProblemNotice.tsx';
import { useToday } from '../../forms/useToday.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { useAccounts } from '../accounts/useAccounts.ts';
import { texts as deedTexts } from '../deeds/texts.ts';
import { RegisterRecordCard } from '../record/RegisterRecordCard.tsx';
import { useRegister } from '../register/register.ts';
import { AppointDialog } from './AppointDialog.tsx';
import { AppointmentRow } from './AppointmentRow.tsx';
import styles from './Staff.module.css';
import { texts } from './texts.ts';

/** Who runs the office: administrators with their codes, and secretaries. */
export function StaffScreen() {
  const t = useTexts(texts);
  const tDeeds = useTexts(deedTexts);
  const today = useToday();
  const state = useRegister((register) => register);
  const accounts = useAccounts();
  const [appointing, setAppointing] = useState(false);
  const { present, former } = useMemo(() => {
    // Whoever begins only later is among them.
    const lasts = (one: Appointment) => {
      const { until } = daysOfAppointment(state, one);
      return one.struck === null && (until === null || until >= today);
    };
    return { present: state.staff.filter(lasts), former: state.staff.filter((one) => !lasts(one)) };
  }, [state, today]);
  return (
    <>
      <div className={styles.toolbar}>
        <p className={styles.muted}>{t('intro')}</p>
        <Button kind="primary" icon={<UserPlus aria-hidden size={20} />} onClick={() => setAppointing(true)}>
          {t('appoint')}
        </Button>
      </div>
      <ProblemNotice action={accounts} unanswered={tDeeds('unanswered')} />
      {(['administrator', 'secretary'] as const).map((capacity) => {
        const those = present.filter((one) => one.capacity === capacity);
        return (
          <Card key={capacity} title={t(`capacities.${capacity}`)}>
            {those.length === 0 ? (
              <p className={styles.muted}>{t('noSecretaries')}</p>
            ) : (
              <RowList>
                {those.map((appointment) => (
                  <AppointmentRow
                    key={appointment.id}
                    appointment={appointment}
                    owner={accounts.ownerOf(appointment.personId)}
                    onCode={accounts.refresh}
                  />
                ))}
              </RowList>
            )}
          </Card>
        );
      })}
      {former.length > 0 && (
        <details className={styles.former}>
          <summary>{t('former', { count: former.length })}</summary>
          <RowList>
            {former.map((appointment) => (
              <AppointmentRow
                key={appointment.id}
                appointment={appointment}
                owner={undefined}
                onCode={accounts.refresh}
              />
            ))}
          </RowList>
        </details>
      )}
      <RegisterRecordCard />
      {appointing && <AppointDialog onClose={() => setAppointing(false)} />}
    </>
  );
}
