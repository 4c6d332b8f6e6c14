import { useState } from 'react';
import type { NewDevice } from '#shared/protocol/sign-ins.ts';
import { dayOf, formatDay, formatTime } from '#shared/text/dates.ts';
import { useConnection } from '../../connection/context.tsx';
import { postJson } from '../../connection/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { texts } from './texts.ts';

/**
 * Somebody has signed in with the delegate's code on another device, or used a copy of a sign-in and was refused; stays until the
 * delegate says that they know.
 */
export default function NewDevices({ devices }: { readonly devices: readonly NewDevice[] }) {
  const t = useTexts(texts);
  const { http } = useConnection();
  const [unanswered, setUnanswered] = useState(false);
  const last = devices.at(-1);
  if (!last) return null;
  const dismiss = () => {
    // The server answers by telling all windows of this device what is left.
    postJson(http, '/api/new-devices/seen', { seq: last.seq }).then(
      () => setUnanswered(false),
      () => setUnanswered(true),
    );
  };
  const signIns = devices.filter(({ deed }) => deed === 'signed-in');
  return (
    // Of two lines at most, so that the page that is read does not move down by half a hand.
    <Notice
      kind="warning"
      action={
        <>
          <TextLink href="#/settings">{t('seeDevices')}</TextLink>
          <Button onClick={dismiss}>{t('seen')}</Button>
        </>
      }
    >
      {(['signed-in', 'unproven'] as const).map((deed) => {
        const at = devices.findLast((device) => device.deed === deed)?.at;
        return (
          at && <p key={deed}>{t(`news.${deed}`, { time: formatTime(at), day: formatDay(dayOf(at)) })}</p>
        );
      })}
      {signIns.length > 1 && <p>{t('moreDevices', { count: signIns.length })}</p>}
      {unanswered && <p>{t('notDismissed')}</p>}
    </Notice>
  );
}
