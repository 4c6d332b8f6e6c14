import { useEffect, useState } from 'react';
import { useConnection } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { ownerOf } from '../../offline/device/device-database.ts';
import { openSealer } from '../../offline/device/device-key.ts';
import { unopenedWork } from '../../offline/keeping/unopened-work.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { texts } from './texts.ts';

/** What somebody has not sent from this device and what their sign-in does not open: told at each start, and kept. */
export default function UnopenedWork() {
  const t = useTexts(texts);
  const { http, signedIn } = useConnection();
  const [count, setCount] = useState(0);
  useEffect(() => {
    const owner = ownerOf(signedIn);
    openSealer(owner, http)
      .then((sealer) => unopenedWork(owner, sealer))
      .then(setCount, (error: unknown) => console.warn('what waits here was not looked through', error));
  }, [http, signedIn]);
  if (count === 0) return null;
  return (
    <Notice kind="warning" action={<Button onClick={() => setCount(0)}>{t('seen')}</Button>}>
      {t('unopened', { count })}
    </Notice>
  );
}
