import { useEffect, useMemo } from 'react';
import type { HallOverview } from '#shared/protocol/hall.ts';
import { ConnectionProvider, useConnection } from '../../connection/context.tsx';
import { HallView } from '../../hall/HallView.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { hallStore } from './as-hall-sees.ts';
import styles from './Hall.module.css';
import { texts } from './texts.ts';

/** What all screens of the hall show now, small; nothing in it can be reached. */
export function HallPicture({ overview: { all, notice } }: { overview: HallOverview }) {
  const t = useTexts(texts);
  const connection = useConnection();
  const { live } = connection;
  const hall = useMemo(() => hallStore(live.store), [live.store]);
  useEffect(() => hall.stop, [hall]);
  const seen = useMemo(
    () => ({ ...connection, live: { ...live, store: hall.store } }),
    [connection, live, hall],
  );
  return (
    <div className={styles.picture} role="img" aria-label={t('picture')}>
      <div className={styles.inert} inert aria-hidden>
        <ConnectionProvider value={seen}>
          <HallView told={{ all, notice, own: null, number: 0, name: '' }} />
        </ConnectionProvider>
      </div>
    </div>
  );
}
