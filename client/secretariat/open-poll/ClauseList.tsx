import { Plus, X } from 'lucide-react';
import type { ClipboardEvent } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { changeLine, clauseLines, insertLines, type Line, newLine, removeLine } from './lines.ts';
import styles from './OpenPoll.module.css';
import { texts } from './texts.ts';
import { useLineFocus } from './useLineFocus.ts';

interface ClauseListProps {
  readonly lines: readonly Line[];
  readonly onChange: (lines: readonly Line[]) => void;
}

/** Clauses to be voted on one by one. */
export function ClauseList({ lines, onChange }: ClauseListProps) {
  const t = useTexts(texts);
  const { focusNext, fieldOf } = useLineFocus();
  const addAfter = (key: string | null) => {
    const added = newLine();
    focusNext(added.key);
    if (key === null) onChange([...lines, added]);
    else onChange(lines.flatMap((line) => (line.key === key ? [line, added] : [line])));
  };
  const paste = (key: string) => (event: ClipboardEvent) => {
    const pasted = clauseLines(event.clipboardData.getData('text'));
    if (pasted.length < 2) return;
    event.preventDefault();
    onChange(insertLines(lines, key, pasted));
  };
  return (
    <>
      <RowList ordered gap="medium">
        {lines.map(({ key, name }, place) => (
          <li key={key} className={styles.line}>
            <span aria-hidden className={styles.place}>
              {place + 1}
            </span>
            <textarea
              ref={fieldOf(key)}
              className={styles.field}
              rows={1}
              maxLength={600}
              aria-label={t('lines.clause', { place: place + 1 })}
              value={name}
              onChange={(event) => onChange(changeLine(lines, key, { name: event.target.value }))}
              onPaste={paste(key)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                event.preventDefault();
                addAfter(key);
              }}
            />
            <IconButton
              label={t('lines.remove', { place: place + 1 })}
              onClick={() => onChange(removeLine(lines, key))}
            >
              <X aria-hidden size={20} />
            </IconButton>
          </li>
        ))}
      </RowList>
      <div>
        <Button icon={<Plus aria-hidden size={20} />} onClick={() => addAfter(null)}>
          {t('lines.add')}
        </Button>
      </div>
    </>
  );
}
