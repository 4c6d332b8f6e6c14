import { useState } from 'react';
import type { Delegate } from '#shared/protocol/records.ts';
import { findSuspension } from '#shared/session/members/find-suspension.ts';
import { RadioCards } from '../../forms/RadioCards.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { CorrectForm } from './CorrectForm.tsx';
import styles from './Members.module.css';
import { MergeForm } from './MergeForm.tsx';
import { StrikeForm } from './StrikeForm.tsx';
import { SuspendForm } from './SuspendForm.tsx';
import { texts } from './texts.ts';

type Deed = 'correct' | 'strike' | 'suspend' | 'restore' | 'merge';

/** What can be done about one delegate's place on the list. */
export function MemberDialog({ delegate, onClose }: { delegate: Delegate; onClose: () => void }) {
  const t = useTexts(texts);
  const suspended = useSession((session) => findSuspension(session, delegate.id) !== undefined);
  const closed = useSession((session) => session.status === 'closed');
  const [deed, setDeed] = useState<Deed>('correct');
  const deeds: readonly Deed[] = closed
    ? ['correct']
    : ['correct', suspended ? 'restore' : 'suspend', 'strike', 'merge'];
  return (
    <Dialog title={t('titleOf', { name: delegate.name })} onClose={onClose} width="wide">
      <div className={styles.dialog}>
        <RadioCards<Deed>
          legend={t('deedLegend')}
          options={deeds.map((value) => ({
            value,
            label: t(`deed.${value}`),
            hint: t(`deedHint.${value}`),
          }))}
          value={deed}
          onChange={setDeed}
        />
        <Form key={deed} deed={deed} delegate={delegate} onClose={onClose} />
      </div>
    </Dialog>
  );
}

interface FormProps {
  readonly deed: Deed;
  readonly delegate: Delegate;
  readonly onClose: () => void;
}

function Form({ deed, delegate, onClose }: FormProps) {
  switch (deed) {
    case 'correct':
      return <CorrectForm delegate={delegate} onClose={onClose} />;
    case 'strike':
      return <StrikeForm delegate={delegate} onClose={onClose} />;
    case 'suspend':
      return <SuspendForm delegate={delegate} deed="SuspendDelegate" onClose={onClose} />;
    case 'restore':
      return <SuspendForm delegate={delegate} deed="RestoreDelegate" onClose={onClose} />;
    case 'merge':
      return <MergeForm delegate={delegate} onClose={onClose} />;
  }
}
