import { DayField, TimeField } from '../../forms/DayField.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { useServerNow } from '../../ui/useServerNow.ts';
import { DURATIONS, formOf, isManual, newOpinionDraft, secondsOf } from './draft.ts';
import styles from './OpenPoll.module.css';
import type { PartProps } from './part.ts';
import { texts } from './texts.ts';

/** When the vote ends. */
export function TimingPart(props: PartProps) {
  const t = useTexts(texts);
  const form = formOf(props.draft);
  if (form === 'opinion') return <LastDay {...props} />;
  return (
    <div className={styles.group}>
      <h3>{t('duration')}</h3>
      {isManual(form) ? <p className={styles.note}>{t('manualTiming')}</p> : <Durations {...props} />}
    </div>
  );
}

function Durations({ draft, change }: PartProps) {
  const t = useTexts(texts);
  const seconds = secondsOf(draft);
  return (
    <Segmented
      label={t('duration')}
      columns={3}
      options={DURATIONS.map((value) => ({ value, label: t(`durations.${value}`) }))}
      value={DURATIONS.find((duration) => duration === seconds) ?? null}
      onChange={(chosen) => change({ seconds: chosen })}
    />
  );
}

const HOUR_MS = 3_600_000;

function LastDay({ draft, change }: PartProps) {
  const t = useTexts(texts);
  const now = useServerNow(HOUR_MS);
  const byHand = draft.end === null;
  const [day = '', time = ''] = draft.end?.split('T') ?? [];
  return (
    <div className={styles.group}>
      <h3>{t('end')}</h3>
      <Segmented
        label={t('end')}
        options={[
          { value: 'until', label: t('endAt') },
          { value: 'by-hand', label: t('endByHand') },
        ]}
        value={byHand ? 'by-hand' : 'until'}
        onChange={(chosen) => change({ end: chosen === 'by-hand' ? null : newOpinionDraft(draft, now).end })}
      />
      {draft.end !== null && (
        <div className={styles.end}>
          <DayField
            label={t('endDay')}
            value={day}
            onChange={(chosen) => change({ end: `${chosen}T${time}` })}
            required
          />
          <TimeField
            label={t('endTime')}
            hint={t('endHint')}
            value={time}
            onChange={(chosen) => change({ end: `${day}T${chosen}` })}
            required
          />
        </div>
      )}
    </div>
  );
}
