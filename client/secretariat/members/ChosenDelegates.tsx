import { X } from 'lucide-react';
import { useId } from 'react';
import type { DelegateId } from '#shared/protocol/ids.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { IconButton } from '../../ui/Button.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { DelegateSearch } from '../delegates/DelegateSearch.tsx';
import { nameOf } from '../delegates/names.ts';
import styles from './Members.module.css';
import { texts } from './texts.ts';

interface ChosenDelegatesProps {
  readonly heading: string;
  /** What stands there while nobody is chosen. */
  readonly empty: string;
  readonly chosen: readonly DelegateId[];
  readonly onAdd: (id: DelegateId) => void;
  readonly onRemove: (id: DelegateId) => void;
}

/** A list of delegates that is put together one by one. */
export function ChosenDelegates({ heading, empty, chosen, onAdd, onRemove }: ChosenDelegatesProps) {
  const t = useTexts(texts);
  const session = useSession((state) => state);
  const headingId = useId();
  return (
    <>
      <div>
        <h3 id={headingId}>{heading}</h3>
        {chosen.length === 0 && <p className={styles.muted}>{empty}</p>}
        <RowList className={styles.chosen} aria-labelledby={headingId}>
          {chosen.map((id) => (
            <li key={id}>
              <span>{nameOf(session, id)}</span>
              <IconButton
                label={t('chosenRemove', { name: nameOf(session, id) })}
                onClick={() => onRemove(id)}
              >
                <X aria-hidden size={20} />
              </IconButton>
            </li>
          ))}
        </RowList>
      </div>
      <DelegateSearch
        label={t('chosenSearch')}
        delegates={session.delegates.filter(({ id }) => !chosen.includes(id))}
        choose={({ name }) => t('chosenAdd', { name })}
        onChoose={({ id }) => onAdd(id)}
      />
    </>
  );
}
