import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '#shared/session/state.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { RadioCards } from '../forms/RadioCards.tsx';
import { CorrectItemForm } from './CorrectItemForm.tsx';
import { DeedForm } from './DeedForm.tsx';
import styles from './Members.module.css';

type Deed = 'correct' | 'strike' | 'merge';

interface ItemDialogProps {
  readonly item: AgendaItem;
  readonly onClose: () => void;
}

/** What can be done about one item of the programme; what has been taken up is corrected and never struck. */
export function ItemDialog({ item, onClose }: ItemDialogProps) {
  const { t } = useTranslation('secretariat');
  const [deed, setDeed] = useState<Deed>('correct');
  const deeds: readonly Deed[] =
    item.progress.status === 'pending' ? ['correct', 'strike', 'merge'] : ['correct'];
  return (
    <Dialog title={t('members.itemTitle', { item: t('item', { ...item }) })} onClose={onClose} width="wide">
      <div className={styles.dialog}>
        {deeds.length > 1 && (
          <RadioCards<Deed>
            legend={t('members.deedLegend')}
            options={deeds.map((value) => ({
              value,
              label: t(`members.itemDeed.${value}`),
              hint: t(`members.itemDeedHint.${value}`),
            }))}
            value={deed}
            onChange={setDeed}
          />
        )}
        {deed === 'correct' && <CorrectItemForm item={item} onClose={onClose} />}
        {deed === 'strike' && <StrikeItemForm item={item} onClose={onClose} />}
        {deed === 'merge' && <MergeItemForm item={item} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

function StrikeItemForm({ item, onClose }: ItemDialogProps) {
  const { t } = useTranslation('secretariat');
  return (
    <DeedForm
      text={t('members.itemStrikeText')}
      confirm={t('members.itemStrikeConfirm', { number: item.number })}
      danger
      ready
      command={(reason) => ({ type: 'StrikeAgendaItem', itemId: item.id, reason })}
      onClose={onClose}
    />
  );
}

function MergeItemForm({ item, onClose }: ItemDialogProps) {
  const { t } = useTranslation('secretariat');
  const agenda = useSession((session) => session.agenda);
  const [chosen, setChosen] = useState('');
  const keep = agenda.find(({ id }) => id === chosen);
  return (
    <DeedForm
      text={t('members.itemMergeText')}
      confirm={t('members.itemMergeConfirm', { number: item.number })}
      danger
      ready={keep !== undefined}
      command={(reason) => ({ type: 'MergeAgendaItems', keep: keep?.id ?? item.id, drop: item.id, reason })}
      onClose={onClose}
    >
      <SelectField
        label={t('members.itemMergeInto')}
        value={chosen}
        options={[
          { value: '', label: t('members.itemChoose') },
          ...agenda
            .filter(({ id }) => id !== item.id)
            .map((other) => ({ value: other.id, label: t('item', { ...other }) })),
        ]}
        onChange={setChosen}
      />
    </DeedForm>
  );
}
