import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface SeatView {
  /** The conducting page shows the map in the place of its lists. */
  readonly shown: boolean;
  /** As the room is seen from the podium. */
  readonly fromPodium: boolean;
  readonly large: boolean;
  readonly set: (change: Partial<Pick<SeatView, 'shown' | 'fromPodium' | 'large'>>) => void;
}

/** How this console shows the room; kept on the device. */
export const useSeatView = create<SeatView>()(
  persist((set) => ({ shown: false, fromPodium: false, large: false, set: (change) => set(change) }), {
    name: 'nghi-truong:seat-view',
  }),
);
