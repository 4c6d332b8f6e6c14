import { useTranslation } from 'react-i18next';
import { Segmented } from '../../ui/Segmented.tsx';
import { useServerNow } from '../../ui/useServerNow.ts';
import { DayField, TimeField } from '../forms/DayField.tsx';
import { DURATIONS, formOf, isManual, newOpinionDraft, secondsOf } from './draft.ts';
import styles from './OpenPoll.module.css';
import type { PartProps } from './part.ts';

/** When the vote ends. */
export function TimingPart(props: PartProps) {
  const { t } = useTranslation('secretariat');
  const form = formOf(props.draft);
  if (form === 'opinion') return <LastDay {...props} />;
  return (
    <div className={styles.group}>
      <h3>{t('poll.duration')}</h3>
      {isManual(form) ? <p className={styles.note}>{t('poll.manualTiming')}</p> : <Durations {...props} />}
    </div>
  );
}

function Durations({ draft, change }: PartProps) {
  const { t } = useTranslation('secretariat');
  const seconds = secondsOf(draft);
  return (
    <Segmented
      label={t('poll.duration')}
      columns={3}
      options={DURATIONS.map((value) => ({ value, label: t(`poll.durations.${value}`) }))}
      value={DURATIONS.find((duration) => duration === seconds) ?? null}
      onChange={(chosen) => change({ seconds: chosen })}
    />
  );
}

const HOUR_MS = 3_600_000;

function LastDay({ draft, change }: PartProps) {
  const { t } = useTranslation('secretariat');
  const now = useServerNow(HOUR_MS);
  const byHand = draft.end === null;
  const [day = '', time = ''] = draft.end?.split('T') ?? [];
  return (
    <div className={styles.group}>
      <h3>{t('poll.end')}</h3>
      <Segmented
        label={t('poll.end')}
        options={[
          { value: 'until', label: t('poll.endAt') },
          { value: 'by-hand', label: t('poll.endByHand') },
        ]}
        value={byHand ? 'by-hand' : 'until'}
        onChange={(chosen) => change({ end: chosen === 'by-hand' ? null : newOpinionDraft(draft, now).end })}
      />
      {draft.end !== null && (
        <div className={styles.end}>
          <DayField
            label={t('poll.endDay')}
            value={day}
            onChange={(chosen) => change({ end: `${chosen}T${time}` })}
            required
          />
          <TimeField
            label={t('poll.endTime')}
            hint={t('poll.endHint')}
            value={time}
            onChange={(chosen) => change({ end: `${day}T${chosen}` })}
            required
          />
        </div>
      )}
    </div>
  );
}
