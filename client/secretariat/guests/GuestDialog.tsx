import { useState } from 'react';
import { Guest } from '#shared/protocol/guests.ts';
import { RadioCards } from '../../forms/RadioCards.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DeedForm } from '../members/DeedForm.tsx';
import { GuestFields } from './GuestFields.tsx';
import styles from './Guests.module.css';
import { texts } from './texts.ts';

interface GuestDialogProps {
  readonly guest: Guest;
  readonly onClose: () => void;
}

const DEEDS = ['correct', 'strike'] as const;
type Deed = (typeof DEEDS)[number];

/** What can be done about one guest's place on the list. */
export function GuestDialog({ guest, onClose }: GuestDialogProps) {
  const t = useTexts(texts);
  const [deed, setDeed] = useState<Deed>('correct');
  const { name } = guest;
  return (
    <Dialog title={t('titleOf', { name })} onClose={onClose} width="wide">
      <div className={styles.dialog}>
        <RadioCards<Deed>
          legend={t('deedLegend')}
          options={DEEDS.map((value) => ({
            value,
            label: t(`deed.${value}`),
            hint: t(`deedHint.${value}`),
          }))}
          value={deed}
          onChange={setDeed}
        />
        {deed === 'correct' ? (
          <CorrectForm guest={guest} onClose={onClose} />
        ) : (
          <DeedForm
            gives="StrikeGuest"
            text={t('strikeText', { name })}
            confirm={t('strikeConfirm', { name })}
            danger
            ready
            command={(reason) => ({ type: 'StrikeGuest', guestId: guest.id, reason })}
            onClose={onClose}
          />
        )}
      </div>
    </Dialog>
  );
}

function CorrectForm({ guest, onClose }: GuestDialogProps) {
  const t = useTexts(texts);
  const [draft, setDraft] = useState(guest);
  const corrected = Guest.safeParse(draft).data;
  const changed = (['name', 'position', 'as'] as const).some((key) => corrected?.[key] !== guest[key]);
  return (
    <DeedForm
      gives="CorrectGuest"
      text={t('correctText')}
      confirm={t('correctConfirm', { name: guest.name })}
      ready={corrected !== undefined && changed}
      command={(reason) => ({ type: 'CorrectGuest', guest: corrected ?? draft, reason })}
      onClose={onClose}
    >
      <GuestFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
    </DeedForm>
  );
}
