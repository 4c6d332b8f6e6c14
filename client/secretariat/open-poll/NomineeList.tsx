import { ArrowDownAZ, Plus, X } from 'lucide-react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { RowList } from '../../ui/RowList.tsx';
import {
  changeLine,
  insertLines,
  type Line,
  newLine,
  nomineeLines,
  removeLine,
  sortedByName,
} from './lines.ts';
import styles from './OpenPoll.module.css';
import { texts } from './texts.ts';
import { useLineFocus } from './useLineFocus.ts';

interface NomineeListProps {
  readonly lines: readonly Line[];
  readonly onChange: (lines: readonly Line[]) => void;
}

/** Candidates or officials with their offices, in the order of the paper. */
export function NomineeList({ lines, onChange }: NomineeListProps) {
  const t = useTexts(texts);
  const { focusNext, fieldOf } = useLineFocus();
  const add = () => {
    const added = newLine();
    focusNext(added.key);
    onChange([...lines, added]);
  };
  const paste = (key: string) => (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    const pasted = nomineeLines(text);
    const divides = pasted.length > 1 || pasted.some(({ note }) => note !== '');
    if (!divides) return;
    event.preventDefault();
    onChange(insertLines(lines, key, pasted));
  };
  const addOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  return (
    <>
      <RowList ordered gap="medium">
        {lines.map(({ key, name, note }, place) => (
          <li key={key} className={styles.line}>
            <span aria-hidden className={styles.place}>
              {place + 1}
            </span>
            <div className={styles.nominee}>
              <input
                ref={fieldOf(key)}
                className={styles.field}
                maxLength={120}
                placeholder={t('lines.nameColumn')}
                aria-label={t('lines.name', { place: place + 1 })}
                value={name}
                onChange={(event) => onChange(changeLine(lines, key, { name: event.target.value }))}
                onPaste={paste(key)}
                onKeyDown={addOnEnter}
              />
              <input
                className={styles.field}
                maxLength={300}
                placeholder={t('lines.officeColumn')}
                aria-label={t('lines.office', { place: place + 1 })}
                value={note}
                onChange={(event) => onChange(changeLine(lines, key, { note: event.target.value }))}
                onKeyDown={addOnEnter}
              />
            </div>
            <IconButton
              label={t('lines.remove', { place: place + 1 })}
              onClick={() => onChange(removeLine(lines, key))}
            >
              <X aria-hidden size={20} />
            </IconButton>
          </li>
        ))}
      </RowList>
      <div className={styles.lineActions}>
        <Button icon={<Plus aria-hidden size={20} />} onClick={add}>
          {t('lines.add')}
        </Button>
        {lines.length > 1 && (
          <Button
            kind="quiet"
            icon={<ArrowDownAZ aria-hidden size={20} />}
            onClick={() => onChange(sortedByName(lines))}
          >
            {t('lines.sort')}
          </Button>
        )}
      </div>
    </>
  );
}
