import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/texts.ts';
import list from '../../reader/notes/list.module.css';
import { texts as notesTexts } from '../../reader/notes/texts.ts';
import type { DocumentGroup, ItemGroup } from './grouping.ts';
import styles from './NotesScreen.module.css';

interface NotesGroupsProps<T> {
  readonly groups: readonly ItemGroup<T>[];
  readonly row: (note: T) => ReactNode;
  /** At the right of a document's title. */
  readonly aside?: (group: DocumentGroup<T>) => ReactNode;
}

/** Notes under their agenda item and their document. */
export function NotesGroups<T>({ groups, row, aside }: NotesGroupsProps<T>) {
  const t = useTexts(notesTexts);
  return groups.map(({ item, documents }) => (
    <section key={item?.id ?? 'general'} className={styles.item}>
      <h3 className={styles.itemTitle}>{item ? `${item.number}. ${item.title}` : t('list.general')}</h3>
      {documents.map((group) => (
        <div key={group.sha256} className={styles.document}>
          <div className={styles.documentHead}>
            <h4 className={styles.documentTitle}>
              {group.edition && !group.edition.removed ? group.edition.title : t('list.unknown')}
              {group.edition && group.edition.version > 1 && (
                <span className={styles.version}>
                  {t('list.edition', { version: group.edition.version })}
                </span>
              )}
            </h4>
            {aside?.(group)}
          </div>
          <ul className={list.rows}>{group.notes.map(row)}</ul>
        </div>
      ))}
    </section>
  ));
}
