import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useTexts } from '../../../i18n/texts.ts';
import { IconButton } from '../../../ui/Button.tsx';
import styles from '../panels.module.css';
import type { ReadingAids } from '../reading-aids.ts';
import { texts } from '../texts.ts';
import { type FindState, ordinalOf } from './find.ts';

/** Words to find, how many places there are, and from one to the next. */
export function FindBar({ aids }: { readonly aids: ReadingAids }) {
  const t = useTexts(texts);
  const { find, view, document } = aids;
  const state = useStore(find.state);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Who comes from a search reads the page first; who asked for this wants to type.
    if (find.state.getState().typed === '') input.current?.focus();
  }, [find]);
  const close = () => {
    find.clear();
    view.setState({ finding: false });
  };
  return (
    <search className={styles.finding} aria-label={t('find')}>
      <div>
        <Search size={24} aria-hidden="true" />
        <input
          ref={input}
          data-find-words=""
          className={styles.words}
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          aria-label={t('findHint')}
          placeholder={t('findHint')}
          value={state.typed}
          onChange={(event) => find.search(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            find.step(event.shiftKey ? -1 : 1);
          }}
        />
        <Found state={state} />
        <IconButton label={t('findPrevious')} disabled={state.total < 2} onClick={() => find.step(-1)}>
          <ChevronUp size={26} aria-hidden="true" />
        </IconButton>
        <IconButton label={t('findNext')} disabled={state.total < 2} onClick={() => find.step(1)}>
          <ChevronDown size={26} aria-hidden="true" />
        </IconButton>
        <IconButton label={t('closeFind')} onClick={close}>
          <X size={26} aria-hidden="true" />
        </IconButton>
      </div>
      <Told state={state} pageCount={document.pageCount} />
    </search>
  );
}

function Found({ state: { found, current, total } }: { readonly state: FindState }) {
  const t = useTexts(texts);
  const number = current && ordinalOf(found, current);
  return (
    <p className={styles.found} role="status">
      {number !== null && <strong aria-hidden="true">{t('found', { number, total })}</strong>}
      {number !== null && <span className={styles.spoken}>{t('foundSpoken', { number, total })}</span>}
    </p>
  );
}

/** What a number does not say: that it is still being looked for, that nothing was found, and where nothing can be. */
function Told({ state, pageCount }: { readonly state: FindState; readonly pageCount: number }) {
  const t = useTexts(texts);
  const { typed, total, read, wordless } = state;
  const asked = typed.trim() !== '';
  const finished = read === pageCount;
  return (
    <p className={styles.told} role="status" data-finished={asked && finished}>
      {asked && !finished && t('reading', { read, count: pageCount })}
      {asked && finished && total === 0 && t(wordless === pageCount ? 'noWords' : 'notFound')}{' '}
      {asked && finished && wordless > 0 && wordless < pageCount && t('someWordless', { count: wordless })}
    </p>
  );
}
