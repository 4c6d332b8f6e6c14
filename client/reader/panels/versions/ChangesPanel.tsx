import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useTexts } from '../../../i18n/texts.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from '../panels.module.css';
import { texts } from '../texts.ts';
import type { Changes } from './changes.ts';

interface ChangesPanelProps {
  readonly changes: Changes;
  /** After a change was gone to. */
  readonly onGone: (event: { currentTarget: Element }) => void;
}

/** All changes one below the other, each with what it read before and what it reads now. */
export function ChangesPanel({ changes, onGone }: ChangesPanelProps) {
  const t = useTexts(texts);
  const { comparison, current, since } = useStore(changes.state);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (current) list.current?.children[current.index]?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  if (comparison.status === 'off') {
    return (
      <div className={styles.empty}>
        <Button onClick={() => changes.show(since)}>{t('changes')}</Button>
      </div>
    );
  }
  if (comparison.status !== 'compared') return null;
  return (
    <ol ref={list} className={styles.changes}>
      {comparison.changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: changes have no other name and never move
        <li key={index}>
          <button
            type="button"
            className={styles.change}
            aria-current={index === current?.index}
            onClick={(event) => {
              changes.goTo(index);
              onGone(event);
            }}
          >
            <span className={styles.small}>
              {t('change', { number: index + 1, total: comparison.changes.length })}
              {' · '}
              {t('onPage', { page: change.spans[0]?.page ?? change.at.page })}
            </span>
            {change.removed !== '' && (
              <span>
                <b>{t('removed')}</b> <del>{shortened(change.removed)}</del>
              </span>
            )}
            {change.added !== '' && (
              <span>
                <b>{t('added')}</b> <ins>{shortened(change.added)}</ins>
              </span>
            )}
          </button>
        </li>
      ))}
    </ol>
  );
}

const SHOWN_CHARACTERS = 240;

function shortened(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
