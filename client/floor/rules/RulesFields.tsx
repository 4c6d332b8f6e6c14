import { QueueOrder } from '#shared/protocol/floor.ts';
import { useTexts } from '../../i18n/texts.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { texts as floorTexts } from '../texts.ts';
import styles from './RulesFields.module.css';
import { type RulesDraft, TIMED_KINDS } from './rules-draft.ts';
import { texts } from './texts.ts';

interface RulesFieldsProps {
  readonly draft: RulesDraft;
  readonly change: (change: Partial<RulesDraft>) => void;
  /** What the order means where these rules are set. */
  readonly orderHint: string;
}

/** How long each kind of speech may take, and who is called first. */
export function RulesFields({ draft, change, orderHint }: RulesFieldsProps) {
  const t = useTexts(texts);
  const tFloor = useTexts(floorTexts);
  return (
    <>
      <div className={styles.times}>
        {TIMED_KINDS.map((kind) => (
          <TextField
            key={kind}
            label={kind === 'answer' ? tFloor('answer') : tFloor(`kind.${kind}`)}
            value={draft.times[kind]}
            inputMode="numeric"
            required
            onChange={(text) => change({ times: { ...draft.times, [kind]: text } })}
          />
        ))}
      </div>
      <SelectField
        label={t('order')}
        hint={orderHint}
        value={draft.order}
        options={QueueOrder.options.map((value) => ({ value, label: t(`orders.${value}`) }))}
        onChange={(value) => change({ order: QueueOrder.parse(value) })}
      />
    </>
  );
}
