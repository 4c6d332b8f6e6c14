import { useState } from 'react';
import { RadioCards } from '../../forms/RadioCards.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { DeedForm } from './DeedForm.tsx';
import { texts } from './texts.ts';

type Suspended = 'counted' | 'left-out';

/** A person says how many delegates there are in all; the list proposes a number. */
export function TotalDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const listed = useSession((session) => session.delegates.length);
  const away = useSession((session) => session.suspensions.length);
  const before = useSession((session) => session.confirmedTotal?.suspended ?? 'counted');
  const [suspended, setSuspended] = useState<Suspended>(before);
  const proposed = suspended === 'left-out' ? listed - away : listed;
  // null: as proposed.
  const [typed, setTyped] = useState<string | null>(null);
  const total = Number(typed ?? proposed);
  return (
    <Dialog title={t('totalTitle')} onClose={onClose}>
      <DeedForm
        gives="ConfirmTotal"
        text={t('totalText')}
        confirm={t('totalConfirm', { total: Number.isNaN(total) ? '' : total })}
        ready={Number.isInteger(total) && total > 0}
        command={(reason) => ({ type: 'ConfirmTotal', total, suspended, reason })}
        onClose={onClose}
      >
        {away > 0 && (
          <RadioCards<Suspended>
            legend={t('suspendedLegend')}
            options={(['counted', 'left-out'] as const).map((value) => ({
              value,
              label: t(`suspendedChoice.${value}`),
              hint: t(`suspendedHint.${value}`, { listed, away, rest: listed - away }),
            }))}
            value={suspended}
            onChange={setSuspended}
          />
        )}
        <TextField
          label={t('totalLabel')}
          hint={t('totalHint', { proposed })}
          type="number"
          inputMode="numeric"
          min={1}
          max={2000}
          value={typed ?? String(proposed)}
          onChange={setTyped}
          required
        />
      </DeedForm>
    </Dialog>
  );
}
