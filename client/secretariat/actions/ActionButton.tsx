import type { ComponentProps } from 'react';
import { useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { type Deed, usePermitted } from '../../sign-in/usePermitted.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { texts } from './texts.ts';

/** The notice that says why nothing can be done without the server. */
export const OFFLINE_REASON_ID = 'offline-reason';

interface ActionProps {
  /** What it leads to, at once or after a question. */
  readonly gives: Deed;
}

/**
 * A button for what only the server can do: not there for whoever may not do it; out of use, with the reason, while there is no
 * connection.
 */
export function ActionButton({ gives, ...rest }: ComponentProps<typeof Button> & ActionProps) {
  const props = useOfflineProps(rest);
  return usePermitted(gives) ? <Button {...rest} {...props} /> : null;
}

/** The same as a picture. */
export function ActionIconButton({ gives, ...rest }: ComponentProps<typeof IconButton> & ActionProps) {
  const props = useOfflineProps({ ...rest, title: rest.label });
  return usePermitted(gives) ? <IconButton {...rest} {...props} /> : null;
}

export function useOffline(): boolean {
  return useLive((live) => live.connection !== 'online');
}

type Described = Pick<ComponentProps<typeof Button>, 'disabled' | 'title' | 'aria-describedby'>;

function useOfflineProps({ disabled, title, 'aria-describedby': describedBy }: Described): Described {
  const t = useTexts(texts);
  const offline = useOffline();
  return {
    disabled: disabled === true || offline,
    title: offline ? t('offlineReason') : title,
    'aria-describedby': offline ? OFFLINE_REASON_ID : describedBy,
  };
}
