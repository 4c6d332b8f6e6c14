import { type ReactNode, useEffect, useState } from 'react';
import type { OwnWays } from '#shared/protocol/staff-sign-in.ts';
import { type Http, jsonOf } from '../connection/http.ts';
import { useTexts } from '../i18n/texts.ts';
import { CardScreen } from '../sign-in/screens.tsx';
import { NewPinForm } from './NewPinForm.tsx';
import { texts } from './texts.ts';

interface PinGateProps {
  /** Requests of whoever is signed in. */
  readonly http: Http;
  readonly children: ReactNode;
}

/**
 * Has staff choose a PIN before anything else, as long as they have none: after their first sign-in, and after a new code. While the
 * server does not answer, what it guards is shown: it says by itself that there is no network.
 */
export function PinGate({ http, children }: PinGateProps) {
  const t = useTexts(texts);
  const [isUnset, setUnset] = useState(false);
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      const { pin } = await jsonOf<OwnWays>(await http('/api/my/ways'));
      if (wanted) setUnset(pin === 'unset');
    };
    // Whoever is refused is told so by what is asked next.
    ask().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [http]);
  if (!isUnset) return children;
  return (
    <CardScreen>
      <h1>{t('chooseTitle')}</h1>
      <p>{t('chooseText')}</p>
      <NewPinForm http={http} changes={false} onDone={() => setUnset(false)} />
    </CardScreen>
  );
}
