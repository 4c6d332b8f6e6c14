import { type KeyboardEvent, useId } from 'react';
import { useStore } from 'zustand';
import { useTexts } from '../../i18n/texts.ts';
import type { SearchService } from '../../search/search-service.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useConnectionState } from '../services/useConnectionState.ts';
import { FoundItem } from './FoundItem.tsx';
import styles from './SearchResults.module.css';
import { texts } from './texts.ts';
import { useSearch } from './useSearch.ts';

interface SearchResultsProps {
  readonly service: SearchService;
  readonly typed: string;
  /** Leads to an item of the programme. */
  readonly onAgendaItem: (itemId: string) => void;
}

/** What was found, the best first, each with its passage; in the place of the programme. */
export default function SearchResults({ service, typed, onAgendaItem }: SearchResultsProps) {
  const t = useTexts(texts);
  const heading = useId();
  const { indexed, total, without } = useStore(service.state);
  const online = useConnectionState() === 'online';
  const missing = Math.max(0, total - indexed - without);
  const found = useSearch(service, typed);
  const results = found?.results;
  const shown = results?.found.length ?? 0;
  return (
    <section aria-labelledby={heading} className={styles.results} onKeyDown={moveByArrows}>
      <h2 id={heading} className={styles.heading}>
        {t('results')}
      </h2>
      <p role="status" className={styles.status}>
        {results && results.total > shown && t('foundMore', { count: results.total, shown })}
        {results && results.total > 0 && results.total <= shown && t('found', { count: results.total })}{' '}
        {t(missing === 0 ? 'searched' : online ? 'preparing' : 'missing', { indexed, total, missing })}{' '}
        {without > 0 && t('without', { count: without })}
      </p>
      {found && results?.total === 0 && (
        <Notice kind="info">
          {t('none', { query: found.typed })} {missing > 0 ? t('noneYet', { missing }) : t('advice')}
        </Notice>
      )}
      <ol className={styles.list}>
        {results?.found.map((entry) => (
          <li key={entry.kind === 'document' ? entry.sha256 : `${entry.kind}/${entry.id}`}>
            <FoundItem
              entry={entry}
              typed={found?.typed ?? ''}
              service={service}
              onAgendaItem={onAgendaItem}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Arrows go from result to result, as in any list. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const all: (Element | null)[] = [...event.currentTarget.querySelectorAll('button')];
  const here = all.indexOf(document.activeElement);
  const next = all[here + step];
  if (here < 0 || !(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
