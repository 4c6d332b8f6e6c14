import type { ComponentProps } from 'react';
import { useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { texts } from './texts.ts';

/** The notice that says why nothing can be done without the server. */
export const OFFLINE_REASON_ID = 'offline-reason';

/** A button for what only the server can do: out of use, with the reason, while there is no connection. */
export function ActionButton({ disabled, title, ...rest }: ComponentProps<typeof Button>) {
  const t = useTexts(texts);
  const offline = useOffline();
  return (
    <Button
      {...rest}
      disabled={disabled === true || offline}
      title={offline ? t('offlineReason') : title}
      aria-describedby={offline ? OFFLINE_REASON_ID : rest['aria-describedby']}
    />
  );
}

export function useOffline(): boolean {
  return useLive((live) => live.connection !== 'online');
}
