import { Fingerprint } from 'lucide-react';
import { useState } from 'react';
import type { ListedPasskey } from '#shared/protocol/staff-sign-in.ts';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { useTexts } from '../i18n/texts.ts';
import { Button } from '../ui/Button.tsx';
import { RowList } from '../ui/RowList.tsx';
import styles from './Staff.module.css';
import { texts } from './texts.ts';

interface PasskeysProps {
  readonly passkeys: readonly ListedPasskey[];
  readonly disabled: boolean;
  readonly onRemove: (passkey: ListedPasskey) => void;
}

/** The passkeys of somebody, each with the way to remove it. */
export function Passkeys({ passkeys, disabled, onRemove }: PasskeysProps) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState<string | null>(null);
  if (passkeys.length === 0) return <p className={styles.muted}>{t('passkeysNone')}</p>;
  return (
    <RowList>
      {passkeys.map((passkey) => {
        const { id, name, addedAt, usedAt } = passkey;
        const added = t('added', wordsOf(addedAt));
        return (
          <li key={id} className={styles.row}>
            <div>
              <p className={styles.name}>
                <Fingerprint aria-hidden size={20} /> {name ?? t('unnamed')}
              </p>
              <p className={styles.muted}>{added}</p>
              <p className={styles.muted}>{usedAt === null ? t('neverUsed') : t('used', wordsOf(usedAt))}</p>
              {asking === id && <p role="alert">{t('removeText')}</p>}
            </div>
            {asking === id ? (
              <Button kind="danger" disabled={disabled} onClick={() => onRemove(passkey)}>
                {t('remove')}
              </Button>
            ) : (
              <Button
                kind="risky"
                disabled={disabled}
                aria-label={t('removeNamed', { name: name ?? t('unnamed'), added })}
                onClick={() => setAsking(id)}
              >
                {t('remove')}
              </Button>
            )}
          </li>
        );
      })}
    </RowList>
  );
}

function wordsOf(at: string): { readonly time: string; readonly day: string } {
  return { time: formatTime(at), day: formatDay(dayOf(at)) };
}
