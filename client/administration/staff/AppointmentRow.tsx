import { useState } from 'react';
import type { AccountOwner } from '#shared/protocol/register/http.ts';
import { findBody, findPerson } from '#shared/register/find.ts';
import { daysOfAppointment } from '#shared/register/lasting.ts';
import type { Appointment } from '#shared/register/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { CodeDialog } from '../accounts/CodeDialog.tsx';
import { texts as accountTexts } from '../accounts/texts.ts';
import { EndDialog } from '../deeds/EndDialog.tsx';
import { useDays } from '../deeds/useDays.ts';
import { namedApart } from '../register/people.ts';
import { useRegister } from '../register/register.ts';
import styles from './Staff.module.css';
import { texts } from './texts.ts';
import { WaysDialog } from './WaysDialog.tsx';

interface AppointmentRowProps {
  readonly appointment: Appointment;
  /** The account that goes with it, if it is known and there is one. */
  readonly owner: AccountOwner | undefined;
  /** Something was done with the code. */
  readonly onCode: () => void;
}

export function AppointmentRow({ appointment, owner, onCode }: AppointmentRowProps) {
  const t = useTexts(texts);
  const tAccount = useTexts(accountTexts);
  const days = useDays();
  const state = useRegister((register) => register);
  const [shown, setShown] = useState<'show' | 'renew' | 'ways' | 'end' | null>(null);
  const hide = () => setShown(null);
  const person = findPerson(state, appointment.personId);
  const name = person ? namedApart(person) : '';
  const { within, ended, struck, id: appointmentId } = appointment;
  const scope = within === 'server' ? t('wholeServer') : (findBody(state, within)?.name ?? '');
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.name}>{name}</p>
        <p className={styles.muted}>
          {[
            t(`capacity.${appointment.capacity}`),
            scope,
            days.range(daysOfAppointment(state, appointment)),
          ].join(' · ')}
        </p>
        {owner && <p className={styles.muted}>{tAccount(`use.${owner.use}`, { devices: owner.devices })}</p>}
        {ended && <p className={styles.muted}>{days.grounds(ended)}</p>}
        {struck && <p className={styles.muted}>{t('struckOut', { grounds: days.grounds(struck) })}</p>}
      </div>
      {!struck && (
        <div className={styles.deeds}>
          {owner && owner.use !== 'used' && (
            <Button kind="quiet" aria-label={tAccount('showOf', { name })} onClick={() => setShown('show')}>
              {tAccount('show')}
            </Button>
          )}
          {owner && (
            <Button kind="quiet" aria-label={tAccount('renewOf', { name })} onClick={() => setShown('renew')}>
              {tAccount('renew')}
            </Button>
          )}
          {owner && (
            <Button kind="quiet" aria-label={t('waysOf', { name })} onClick={() => setShown('ways')}>
              {t('ways')}
            </Button>
          )}
          <Button kind="quiet" aria-label={t('endOf', { name })} onClick={() => setShown('end')}>
            {t('end')}
          </Button>
        </div>
      )}
      {owner && (shown === 'show' || shown === 'renew') && (
        <CodeDialog
          owner={owner}
          deed={shown}
          onClose={() => {
            hide();
            onCode();
          }}
        />
      )}
      {owner && shown === 'ways' && <WaysDialog person={owner} onClose={hide} />}
      {shown === 'end' && (
        <EndDialog
          title={t('endOf', { name })}
          deeds={{
            ...(ended === null && {
              end: {
                label: t('endNow'),
                hint: t('endHint'),
                hasMembers: false,
                command: ({ until, source, reason }) => ({
                  type: 'EndAppointment',
                  appointmentId,
                  until,
                  source,
                  reason,
                }),
              },
            }),
            strike: {
              label: t('strike'),
              hint: t('strikeHint'),
              command: (grounds) => ({ type: 'StrikeAppointment', appointmentId, ...grounds }),
            },
          }}
          onClose={hide}
        />
      )}
    </li>
  );
}
