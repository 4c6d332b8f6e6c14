import { useEffect, useState } from 'react';
import type { ShownHallCode } from '#shared/protocol/socket.ts';
import type { Roll } from '#shared/session/state.ts';
import { useConnection, useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useServerNow } from '../../ui/useServerNow.ts';
import { texts } from '../texts.ts';
import lists from './Lists.module.css';

/** After which a screen asks again whose question was not answered. */
const ASK_AGAIN_MS = 2000;

/**
 * The digits by which delegates mark themselves present. They are asked for when this is drawn, and again when they change: a screen
 * that shows something else knows none.
 */
export function HallCode({ roll }: { readonly roll: Roll }) {
  const t = useTexts(texts);
  const { live } = useConnection();
  const online = useLive((known) => known.connection === 'online');
  const now = useServerNow(1000);
  const [shown, setShown] = useState<ShownHallCode | null>(null);
  const [asked, setAsked] = useState(0);
  const over = shown === null || now >= shown.until;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another roll has another code; `asked` asks again
  useEffect(() => {
    if (!online || !over) return;
    let gone = false;
    const again = setTimeout(() => setAsked((times) => times + 1), ASK_AGAIN_MS);
    live.attendance.code().then(
      (told) => {
        clearTimeout(again);
        if (!gone) setShown(told.ok ? told : null);
      },
      () => undefined,
    );
    return () => {
      gone = true;
      clearTimeout(again);
    };
  }, [live, online, over, asked, roll.beganAt]);
  if (!shown || over) return null;
  return (
    <div className={lists.code}>
      <p className={lists.of}>{t('hallCode')}</p>
      <p className={lists.digits}>{shown.code}</p>
      <p className={lists.of}>{t('hallCodeChanges', { seconds: Math.ceil((shown.until - now) / 1000) })}</p>
    </div>
  );
}
