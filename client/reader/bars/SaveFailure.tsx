import { use } from 'react';
import { useStore } from 'zustand';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import type { Markup } from '../marks/markup.ts';
import { MakeRoom } from '../notes/make-room.ts';
import { texts } from '../texts.ts';
import styles from './bars.module.css';

/**
 * Says what could not be stored: of what is on the page only until it is stored, of a change that was not made until that is
 * dismissed or storing works again.
 */
export function SaveFailure({ markup }: { markup: Markup }) {
  const t = useTexts(texts);
  const failed = useStore(markup.state, (state) => state.failed);
  const unstored = useStore(markup.state, (state) => state.unstored.length);
  const makeRoom = use(MakeRoom);
  if (!failed && unstored === 0) return null;
  const storeAgain = () => void markup.storeAgain();
  return (
    <div className={styles.saveFailure} role="alert">
      <p>{unstored > 0 ? t('unstored', { count: unstored }) : t('notSaved')}</p>
      {unstored > 0 && <Button onClick={storeAgain}>{t('storeAgain')}</Button>}
      {makeRoom(storeAgain)}
      {unstored === 0 && <Button onClick={markup.dismissFailure}>{t('dismiss')}</Button>}
    </div>
  );
}
