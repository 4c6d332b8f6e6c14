import { Keyboard } from 'lucide-react';
import { useState } from 'react';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Key } from './Key.tsx';
import styles from './Keys.module.css';
import { keyProps, SHORTCUTS, type Shortcut } from './shortcuts.ts';
import { texts } from './texts.ts';

interface KeyListProps {
  /** Who leads at another console, where the keys of this one do nothing; null: they do what they say. */
  readonly ledBy: string | null;
}

/** Shows all keys of the page, by its own too. */
export function KeyList({ ledBy }: KeyListProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const [shown, setShown] = useState(false);
  const close = () => setShown(false);
  return (
    <>
      <IconButton
        label={t('show')}
        aria-keyshortcuts={SHORTCUTS.keys}
        {...keyProps('keys')}
        onClick={() => setShown(true)}
      >
        <Keyboard aria-hidden />
        <Key of="keys" />
      </IconButton>
      {shown && (
        <Dialog
          title={t('heading')}
          onClose={close}
          actions={
            <Button kind="primary" onClick={close}>
              {tCommon('close')}
            </Button>
          }
        >
          {ledBy !== null && <Notice kind="info">{t('off', { name: ledBy })}</Notice>}
          <dl className={styles.list}>
            {(Object.keys(SHORTCUTS) as Shortcut[]).map((shortcut) => (
              <Line key={shortcut} shortcut={shortcut} />
            ))}
          </dl>
          <p>{t('note')}</p>
        </Dialog>
      )}
    </>
  );
}

function Line({ shortcut }: { readonly shortcut: Shortcut }) {
  const t = useTexts(texts);
  return (
    <>
      <dt>
        <span className={styles.key}>{SHORTCUTS[shortcut]}</span>
      </dt>
      <dd>{t(`does.${shortcut}`)}</dd>
    </>
  );
}
