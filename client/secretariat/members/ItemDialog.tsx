import { useState } from 'react';
import { isSameAudience } from '#shared/protocol/audience-order.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { RadioCards } from '../../forms/RadioCards.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { texts as conductTexts } from '../conduct/texts.ts';
import { CorrectItemForm } from './CorrectItemForm.tsx';
import { DeedForm } from './DeedForm.tsx';
import styles from './Members.module.css';
import { texts } from './texts.ts';

type Deed = 'correct' | 'strike' | 'merge';

interface ItemDialogProps {
  readonly item: AgendaItem;
  readonly onClose: () => void;
}

/** What can be done about one item of the programme; what has been taken up is corrected and never struck. */
export function ItemDialog({ item, onClose }: ItemDialogProps) {
  const t = useTexts(texts);
  const tConduct = useTexts(conductTexts);
  const [deed, setDeed] = useState<Deed>('correct');
  const deeds: readonly Deed[] =
    item.progress.status === 'pending' ? ['correct', 'strike', 'merge'] : ['correct'];
  return (
    <Dialog title={t('itemTitle', { item: tConduct('item', { ...item }) })} onClose={onClose} width="wide">
      <div className={styles.dialog}>
        {deeds.length > 1 && (
          <RadioCards<Deed>
            legend={t('deedLegend')}
            options={deeds.map((value) => ({
              value,
              label: t(`itemDeed.${value}`),
              hint: t(`itemDeedHint.${value}`),
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
  const t = useTexts(texts);
  return (
    <DeedForm
      gives="StrikeAgendaItem"
      text={t('itemStrikeText')}
      confirm={t('itemStrikeConfirm', { number: item.number })}
      danger
      ready
      command={(reason) => ({ type: 'StrikeAgendaItem', itemId: item.id, reason })}
      onClose={onClose}
    />
  );
}

function MergeItemForm({ item, onClose }: ItemDialogProps) {
  const t = useTexts(texts);
  const tConduct = useTexts(conductTexts);
  const agenda = useSession((session) => session.agenda);
  const [chosen, setChosen] = useState('');
  const keep = agenda.find(({ id }) => id === chosen);
  return (
    <DeedForm
      gives="MergeAgendaItems"
      text={t('itemMergeText')}
      confirm={t('itemMergeConfirm', { number: item.number })}
      danger
      ready={keep !== undefined}
      command={(reason) => ({ type: 'MergeAgendaItems', keep: keep?.id ?? item.id, drop: item.id, reason })}
      onClose={onClose}
    >
      <SelectField
        label={t('itemMergeInto')}
        value={chosen}
        options={[
          { value: '', label: t('itemChoose') },
          ...agenda
            .filter(({ id, audience }) => id !== item.id && isSameAudience(audience, item.audience))
            .map((other) => ({ value: other.id, label: tConduct('item', { ...other }) })),
        ]}
        onChange={setChosen}
      />
    </DeedForm>
  );
}
