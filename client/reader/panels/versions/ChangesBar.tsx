import { ChevronDown, ChevronUp, FileDiff, List, X } from 'lucide-react';
import { useStore } from 'zustand';
import { useTexts } from '../../../i18n/texts.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import styles from '../panels.module.css';
import type { ReadingAids } from '../reading-aids.ts';
import { texts } from '../texts.ts';
import type { Changes, ChangesState } from './changes.ts';

interface ChangesBarProps {
  readonly aids: ReadingAids;
  readonly changes: Changes;
}

/** Offers what changed since an earlier edition; then leads from change to change. */
export function ChangesBar({ aids, changes }: ChangesBarProps) {
  const t = useTexts(texts);
  const state = useStore(changes.state);
  const { comparison, since } = state;
  const { panel, offered } = useStore(aids.view);
  if (comparison.status === 'off') {
    if (!offered) return null;
    return (
      <div className={styles.bar}>
        <p className={styles.grows}>{t('newEdition', { version: since.version })}</p>
        <Button icon={<FileDiff size={22} aria-hidden="true" />} onClick={() => changes.show(since)}>
          {t('changes')}
        </Button>
        <IconButton label={t('closeChanges')} onClick={() => aids.view.setState({ offered: false })}>
          <X size={26} aria-hidden="true" />
        </IconButton>
      </div>
    );
  }
  const close = () => {
    changes.hide();
    if (panel === 'changes') aids.view.setState({ panel: null });
  };
  const count = comparison.status === 'compared' ? comparison.changes.length : 0;
  return (
    <section className={styles.bar} aria-label={t('changes')}>
      <Since changes={changes} state={state} />
      <p className={styles.grows} role="status">
        <Told state={state} />
      </p>
      {(comparison.status === 'missing' || comparison.status === 'failed') && (
        <Button onClick={() => changes.show(since)}>{t('retry')}</Button>
      )}
      <div className={styles.buttons}>
        {count > 0 && (
          <>
            <IconButton
              label={t('panelChanges')}
              className={styles.toggle}
              aria-pressed={panel === 'changes'}
              onClick={() => aids.view.setState({ panel: panel === 'changes' ? null : 'changes' })}
            >
              <List size={26} aria-hidden="true" />
            </IconButton>
            <IconButton label={t('previousChange')} onClick={() => changes.step(-1)}>
              <ChevronUp size={26} aria-hidden="true" />
            </IconButton>
            <IconButton label={t('nextChange')} onClick={() => changes.step(1)}>
              <ChevronDown size={26} aria-hidden="true" />
            </IconButton>
          </>
        )}
        <IconButton label={t('closeChanges')} onClick={close}>
          <X size={26} aria-hidden="true" />
        </IconButton>
      </div>
    </section>
  );
}

function Since({ changes, state }: { readonly changes: Changes; readonly state: ChangesState }) {
  const t = useTexts(texts);
  const { version } = state.since;
  if (changes.earlier.length === 1) return <p>{t('sinceOnly', { version })}</p>;
  return (
    <label className={styles.since}>
      <span>{t('since')}</span>
      <select
        value={version}
        onChange={(event) => {
          const chosen = changes.earlier.find((edition) => edition.version === Number(event.target.value));
          if (chosen) changes.show(chosen);
        }}
      >
        {changes.earlier.map((edition) => (
          <option key={edition.version} value={edition.version}>
            {t('edition', { version: edition.version })}
          </option>
        ))}
      </select>
    </label>
  );
}

function Told({ state }: { readonly state: ChangesState }) {
  const t = useTexts(texts);
  const { comparison, since, current } = state;
  const { version } = since;
  switch (comparison.status) {
    case 'off':
      return null;
    case 'reading':
      return t('comparing', { percent: Math.floor(comparison.share * 100) });
    case 'missing':
      return t('earlierMissing', { version });
    case 'failed':
      return t('compareFailed');
    case 'wordless':
      return comparison.which === 'this' ? t('thisWordless') : t('earlierWordless', { version });
    case 'compared': {
      const total = comparison.changes.length;
      const { respelled, wordless } = comparison;
      return (
        <>
          {total === 0 && t('sameWords')}
          {total > 0 && current === null && t('changeCount', { total })}
          {current !== null && t('change', { number: current.index + 1, total })}
          {respelled > 0 && current === null && (
            <span className={styles.small}> {t('respelled', { count: respelled })}</span>
          )}
          {wordless > 0 && <span className={styles.small}> {t('wordlessPages', { count: wordless })}</span>}
        </>
      );
    }
  }
}
