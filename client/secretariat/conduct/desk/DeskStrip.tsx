import { useLive } from '../../../connection/context.tsx';
import { KeyList } from '../../keys/KeyList.tsx';
import { useShortcuts } from '../../keys/useShortcuts.ts';
import { useActorName } from '../../log/useActorName.ts';
import { SeatSwitch } from '../../seating/SeatSwitch.tsx';
import styles from './Desk.module.css';
import { LatestDoings } from './LatestDoings.tsx';
import { LeadMark, LeadNews } from './LeadMark.tsx';

/** What concerns the consoles themselves: who leads, what was done last and by whom, the keys. */
export function DeskStrip() {
  const leader = useLive((live) => live.lead?.leader ?? null);
  const name = useActorName(leader?.actor ?? { capacity: 'secretary', id: '' });
  const elsewhere = leader !== null && !leader.own && leader.connected;
  // A key is pressed blindly: of two consoles only the one that leads has them.
  useShortcuts(!elsewhere);
  return (
    <div className={styles.desk}>
      <div className={styles.strip}>
        <LeadMark />
        <LatestDoings />
        <SeatSwitch />
        <KeyList ledBy={elsewhere ? name : null} />
      </div>
      <LeadNews />
    </div>
  );
}
