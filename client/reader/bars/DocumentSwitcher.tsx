import { ChevronDown, Columns2 } from 'lucide-react';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { useTexts } from '../../i18n/texts.ts';
import { IconButton } from '../../ui/Button.tsx';
import { usePopover } from '../../ui/usePopover.ts';
import type { Siblings } from '../view/siblings.ts';
import { texts as viewTexts } from '../view/texts.ts';
import styles from './menus.module.css';

interface DocumentSwitcherProps {
  readonly sha256: Sha256;
  readonly title: string;
  readonly siblings: Siblings;
}

/** The title of the open document; pressed, it lists the documents of the same agenda item. */
export function DocumentSwitcher({ sha256, title, siblings }: DocumentSwitcherProps) {
  const t = useTexts(viewTexts);
  const { open, setOpen, place } = usePopover();
  const { all, openBeside } = siblings;
  const at = { place: all.findIndex((sibling) => sibling.sha256 === sha256) + 1, count: all.length };
  const goTo = (act: (chosen: Sha256) => void, chosen: Sha256) => {
    setOpen(false);
    act(chosen);
  };
  return (
    <div ref={place} className={styles.switcher}>
      <h1 className={styles.heading}>
        <button
          type="button"
          className={styles.current}
          aria-expanded={open}
          title={title}
          onClick={() => setOpen(!open)}
        >
          <span className={styles.currentTitle}>{title}</span>
          <span className={styles.count} aria-hidden="true">
            {t('placeOf', at)}
          </span>
          <span className="visually-hidden">{t('documentsOf', at)}</span>
          <ChevronDown size={22} aria-hidden="true" />
        </button>
      </h1>
      {open && (
        <div className={styles.list}>
          <h2>{t('documents')}</h2>
          <ul>
            {all.map((sibling) => {
              const isOpen = sibling.sha256 === sha256;
              return (
                <li key={sibling.sha256}>
                  <button
                    type="button"
                    className={styles.entry}
                    aria-current={isOpen}
                    onClick={() => (isOpen ? setOpen(false) : goTo(siblings.open, sibling.sha256))}
                  >
                    {sibling.title}
                  </button>
                  {openBeside && !isOpen && (
                    <IconButton
                      label={t('besideOf', { title: sibling.title })}
                      title={t('beside')}
                      onClick={() => goTo(openBeside, sibling.sha256)}
                    >
                      <Columns2 size={24} aria-hidden="true" />
                    </IconButton>
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </div>
  );
}
