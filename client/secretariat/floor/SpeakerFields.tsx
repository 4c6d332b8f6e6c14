import type { Delegate } from '#shared/protocol/records.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { texts as conductTexts } from '../conduct/texts.ts';
import { DelegateSearch } from '../delegates/DelegateSearch.tsx';
import styles from './Floor.module.css';
import { texts } from './texts.ts';

interface SpeakerFieldsProps {
  readonly delegate: Delegate | null;
  readonly onDelegate: (delegate: Delegate | null) => void;
  readonly items: readonly AgendaItem[];
  /** '': on no particular item. */
  readonly itemId: string;
  readonly onItem: (itemId: string) => void;
}

/** Whose speech it is, and on what. */
export function SpeakerFields({ delegate, onDelegate, items, itemId, onItem }: SpeakerFieldsProps) {
  const t = useTexts(texts);
  const tConduct = useTexts(conductTexts);
  const delegates = useSession((session) => session.delegates);
  return (
    <>
      {delegate ? (
        <p className={styles.chosen}>
          <strong>{delegate.name}</strong>
          {delegate.group !== '' && <span className={styles.facts}>{delegate.group}</span>}
          <Button kind="quiet" onClick={() => onDelegate(null)}>
            {t('another')}
          </Button>
        </p>
      ) : (
        <DelegateSearch
          label={t('delegate')}
          delegates={delegates}
          choose={({ name }) => t('choose', { name })}
          onChoose={onDelegate}
        />
      )}
      <SelectField
        label={t('item')}
        value={itemId}
        options={[
          ...items.map((item) => ({ value: item.id as string, label: tConduct('item', item) })),
          { value: '', label: t('general') },
        ]}
        onChange={onItem}
      />
    </>
  );
}
