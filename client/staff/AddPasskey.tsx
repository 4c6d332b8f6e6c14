import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Http } from '../connection/http.ts';
import { ProblemNotice } from '../forms/ProblemNotice.tsx';
import { useAction } from '../forms/useAction.ts';
import { useTexts } from '../i18n/texts.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './Staff.module.css';
import { texts } from './texts.ts';

interface AddPasskeyProps {
  readonly http: Http;
  readonly onAdded: () => void;
}

/** Makes a passkey on this device, where the address allows one. */
export function AddPasskey({ http, onAdded }: AddPasskeyProps) {
  const t = useTexts(texts);
  const action = useAction();
  const [isNotMade, setNotMade] = useState(false);
  const isHere =
    window.isSecureContext && 'PublicKeyCredential' in window && isName(window.location.hostname);
  if (!isHere) return <p className={styles.muted}>{t('passkeysNotHere')}</p>;
  const make = () =>
    action.run(async () => {
      setNotMade(false);
      const { makePasskey, NoPasskeyError } = await import('./browser-passkeys.ts');
      try {
        await makePasskey(http);
        onAdded();
      } catch (error) {
        if (!(error instanceof NoPasskeyError)) throw error;
        setNotMade(true);
      }
    });
  return (
    <>
      {isNotMade && <Notice kind="warning">{t('notMade')}</Notice>}
      <ProblemNotice action={action} unanswered={t('unanswered')} />
      <Button icon={<Plus aria-hidden size={20} />} disabled={action.busy} onClick={() => void make()}>
        {t('addPasskey')}
      </Button>
    </>
  );
}

/** Browsers keep passkeys for names, and for no number. */
function isName(host: string): boolean {
  return !/^[\d.]+$/.test(host) && !host.includes(':');
}
