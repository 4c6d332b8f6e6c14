import { useLive } from '../connection/context.tsx';
import { HallView } from '../hall/HallView.tsx';
import styles from './Display.module.css';
import { WhichScreen } from './WhichScreen.tsx';

/** The big screen of the hall. */
export function HallScreen() {
  const told = useLive((live) => live.hall);
  return (
    <>
      <div className={styles.stage}>
        <HallView told={told} />
      </div>
      <WhichScreen />
    </>
  );
}
