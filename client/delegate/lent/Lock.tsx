import { useEffect, useState } from 'react';
import type { LentState } from '#shared/protocol/lent.ts';
import { dayOf } from '#shared/text/dates.ts';
import { jsonOf } from '../../connection/http.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import type { LockProps } from '../../sign-in/SignInGate.tsx';
import { WaitingScreen } from '../../sign-in/screens.tsx';
import { ChoosePin } from './ChoosePin.tsx';
import { Unlock } from './Unlock.tsx';
import { useLeftAlone } from './useLeftAlone.ts';

const LOOK_AT_DAY_MS = 30_000;

/** The sign-in whose holder has shown the PIN since the app was started: another session of theirs is not locked anew. */
let unlocked: string | null = null;

/**
 * Stands in front of a tablet that is lent: its holder chooses a PIN first, and types it again when the app was started anew or nobody
 * was before the tablet. With its day the tablet signs out and clears itself, also without a network.
 */
export default function Lock({ lent, children }: LockProps) {
  const t = useTexts(commonTexts);
  const [state, setState] = useState<'asking' | 'unset' | 'locked' | 'open'>(
    unlocked === lent.token ? 'open' : 'asking',
  );
  const open = () => {
    unlocked = lent.token;
    setState('open');
  };
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      const { pin } = await jsonOf<LentState>(await lent.http('/api/lent'));
      if (wanted) setState((known) => (known !== 'asking' ? known : pin === 'unset' ? 'unset' : 'locked'));
    };
    // Without a network a PIN was chosen before, or is chosen once it is back; whoever is refused hears so as they type it.
    ask().catch(() => wanted && setState((known) => (known === 'asking' ? 'locked' : known)));
    return () => {
      wanted = false;
    };
  }, [lent]);
  useEffect(() => {
    const look = () => {
      if (dayOf(new Date().toISOString()) > lent.until) lent.end('over');
    };
    const timer = setInterval(look, LOOK_AT_DAY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [lent]);
  useLeftAlone(state === 'open', () => {
    unlocked = null;
    setState('locked');
  });
  switch (state) {
    case 'asking':
      return <WaitingScreen text={t('loading')} />;
    case 'unset':
      return <ChoosePin lent={lent} onChosen={open} />;
    case 'locked':
      return <Unlock lent={lent} onUnlocked={open} onUnset={() => setState('unset')} />;
    case 'open':
      return children;
  }
}
