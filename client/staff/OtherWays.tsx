import { Building2, Fingerprint } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { SignInWays, StaffPage } from '#shared/protocol/staff-sign-in.ts';
import { httpWith, jsonOf, type Opened } from '../connection/http.ts';
import { ProblemNotice } from '../forms/ProblemNotice.tsx';
import { useAction } from '../forms/useAction.ts';
import { useTexts } from '../i18n/texts.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { comeBack, goToProvider } from './provider.ts';
import styles from './Staff.module.css';
import { texts } from './texts.ts';

interface OtherWaysProps {
  readonly page: StaffPage;
  readonly onOpened: (opened: Opened) => void;
}

/** Signs staff in without a code, in the ways that this server has under this address. */
export function OtherWays({ page, onOpened }: OtherWaysProps) {
  const t = useTexts(texts);
  const ways = useWays();
  const action = useAction();
  const [isCancelled, setCancelled] = useState(false);
  const opened = useRef(onOpened);
  opened.current = onOpened;
  const { run } = action;
  const byPasskey = () =>
    run(async () => {
      setCancelled(false);
      const { NoPasskeyError, signInWithPasskey } = await import('./browser-passkeys.ts');
      try {
        opened.current(await signInWithPasskey());
      } catch (error) {
        if (!(error instanceof NoPasskeyError)) throw error;
        setCancelled(true);
      }
    });
  // Back from the provider: once, also where React draws twice.
  const returned = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page comes up
  useEffect(() => {
    if (returned.current) return;
    returned.current = true;
    void run(async () => {
      const came = await comeBack();
      if (came) opened.current(came);
    });
  }, []);
  const withPasskeys =
    ways?.passkey === true && 'credentials' in navigator && 'PublicKeyCredential' in window;
  return (
    <>
      <ProblemNotice action={action} unanswered={t('unanswered')} />
      {isCancelled && <Notice kind="warning">{t('cancelled')}</Notice>}
      {(withPasskeys || ways?.provider) && (
        <div className={styles.ways}>
          <p className={styles.or}>{t('or')}</p>
          {withPasskeys && (
            <Button
              icon={<Fingerprint aria-hidden />}
              disabled={action.busy}
              onClick={() => void byPasskey()}
            >
              {t('passkey')}
            </Button>
          )}
          {ways?.provider && (
            <Button
              icon={<Building2 aria-hidden />}
              disabled={action.busy}
              onClick={() => void run(() => goToProvider(page))}
            >
              {t('provider')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** null until they are known; without a network there is nothing to sign in to. */
function useWays(): SignInWays | null {
  const [ways, setWays] = useState<SignInWays | null>(null);
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      const known = await jsonOf<SignInWays>(await httpWith(() => null)('/api/sign-in/ways'));
      if (wanted) setWays(known);
    };
    ask().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, []);
  return ways;
}
