import { useId } from 'react';
import { LONGEST_GUESTS, LONGEST_NOTES } from '#shared/protocol/notices.ts';
import { TimeField } from '../../forms/DayField.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { TextAreaField } from '../../ui/Field.tsx';
import { LimitedTextArea } from '../../ui/LimitedTextArea.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './Notice.module.css';
import type { NoticeDraft } from './notice-draft.ts';
import { texts } from './texts.ts';

const ADDRESSEES = ['members', 'guests'] as const satisfies readonly NoticeDraft['addressee'][];

interface NoticeFieldsProps {
  readonly draft: NoticeDraft;
  readonly onChange: (change: Partial<NoticeDraft>) => void;
}

/** What the session itself does not say of its notice. */
export function NoticeFields({ draft, onChange }: NoticeFieldsProps) {
  const t = useTexts(texts);
  const saysId = useId();
  const days = useSession((session) => session.details.days);
  return (
    <div className={styles.form}>
      <div className={styles.group}>
        <Segmented
          label={t('addressee')}
          options={ADDRESSEES.map((value) => ({ value, label: t(`addressees.${value}`) }))}
          value={draft.addressee}
          onChange={(addressee) => onChange({ addressee })}
          describedBy={saysId}
        />
        <p id={saysId} className={styles.muted} aria-live="polite">
          {t(`says.${draft.addressee}`)}
        </p>
      </div>
      <div className={styles.times}>
        <TimeField
          label={t('opensAt')}
          hint={t('timeHint')}
          value={draft.opensAt}
          onChange={(opensAt) => onChange({ opensAt })}
          required
        />
        {days > 1 && (
          <TimeField
            label={t('resumesAt')}
            value={draft.resumesAt}
            onChange={(resumesAt) => onChange({ resumesAt })}
            required
          />
        )}
        <TimeField
          label={t('endsAt')}
          value={draft.endsAt}
          onChange={(endsAt) => onChange({ endsAt })}
          required
        />
      </div>
      {draft.addressee === 'guests' && (
        <LimitedTextArea
          label={t('guests')}
          hint={t('guestsHint')}
          value={draft.guests}
          longest={LONGEST_GUESTS}
          rows={5}
          onChange={(guests) => onChange({ guests })}
        />
      )}
      <div className={styles.pair}>
        <TextAreaField
          label={t('signer')}
          hint={t('signerHint')}
          value={draft.signer}
          maxLength={400}
          required
          onChange={(signer) => onChange({ signer })}
        />
        <LimitedTextArea
          label={t('notes')}
          hint={t('notesHint')}
          value={draft.notes}
          longest={LONGEST_NOTES}
          onChange={(notes) => onChange({ notes })}
        />
      </div>
    </div>
  );
}
