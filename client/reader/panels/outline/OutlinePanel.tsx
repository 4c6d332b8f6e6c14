import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTexts } from '../../../i18n/texts.ts';
import { placeOf } from '../../pdf/links.ts';
import { rotationOf } from '../../view/view-choice.ts';
import styles from '../panels.module.css';
import type { ReadingAids } from '../reading-aids.ts';
import { texts } from '../texts.ts';
import { type OutlineEntry, readOutline } from './outline.ts';

interface OutlinePanelProps {
  readonly aids: ReadingAids;
  /** After a place was gone to. */
  readonly onGone: (event: { currentTarget: Element }) => void;
}

/** The document's table of contents; says so when it has none. */
export function OutlinePanel({ aids, onGone }: OutlinePanelProps) {
  const t = useTexts(texts);
  /** Undefined: being read; null: cannot be. */
  const [outline, setOutline] = useState<readonly OutlineEntry[] | null>();
  useEffect(() => {
    let gone = false;
    readOutline(aids.document).then(
      (entries) => !gone && setOutline(entries),
      () => !gone && setOutline(null),
    );
    return () => {
      gone = true;
    };
  }, [aids]);
  if (!outline || outline.length === 0) {
    const told = outline === undefined ? 'outlineLoading' : outline === null ? 'outlineFailed' : 'noOutline';
    return (
      <p className={styles.empty} role="status">
        {t(told)}
      </p>
    );
  }
  return (
    <nav className={styles.outline} aria-label={t('panelOutline')}>
      <Entries entries={outline} aids={aids} depth={0} onGone={onGone} />
    </nav>
  );
}

interface EntriesProps extends OutlinePanelProps {
  readonly entries: readonly OutlineEntry[];
  readonly depth: number;
}

function Entries({ entries, ...rest }: EntriesProps) {
  return (
    <ul>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other name and never move
        <Entry key={index} entry={entry} {...rest} />
      ))}
    </ul>
  );
}

interface EntryProps extends OutlinePanelProps {
  readonly entry: OutlineEntry;
  readonly depth: number;
}

function Entry({ entry, aids, depth, onGone }: EntryProps) {
  const t = useTexts(texts);
  const [open, setOpen] = useState(depth === 0);
  const title = entry.title === '' ? t('untitled') : entry.title;
  const Chevron = open ? ChevronDown : ChevronRight;
  const go = async (panel: Element) => {
    const place = await placeOf(aids.document, entry.destination, rotationOf(aids.sha256));
    if (!place) return;
    aids.goTo(place.page, place.top);
    onGone({ currentTarget: panel });
  };
  return (
    <li>
      <div className={styles.entry} style={{ paddingLeft: Math.min(depth, 6) * 16 }}>
        {entry.children.length > 0 ? (
          <button
            type="button"
            className={styles.chevron}
            aria-expanded={open}
            aria-label={t(open ? 'collapse' : 'expand', { title })}
            onClick={() => setOpen(!open)}
          >
            <Chevron size={22} aria-hidden="true" />
          </button>
        ) : (
          <span className={styles.chevron} />
        )}
        <button type="button" className={styles.entryTitle} onClick={(event) => void go(event.currentTarget)}>
          {title}
        </button>
      </div>
      {open && entry.children.length > 0 && (
        <Entries entries={entry.children} aids={aids} depth={depth + 1} onGone={onGone} />
      )}
    </li>
  );
}
