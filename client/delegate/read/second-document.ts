import { useSyncExternalStore } from 'react';
import { create } from 'zustand';

/** Two documents side by side need this much. */
const ROOM = '(min-width: 1000px)';

interface SecondDocument {
  /** SHA-256 of the document that lies beside the one being read; null: none. */
  readonly sha256: string | null;
}

const useChosen = create<SecondDocument>()(() => ({ sha256: null }));

/** On a screen that is too narrow now it waits, and is there again when the tablet is turned. */
export function useSecondDocument(): string | null {
  const hasRoom = useRoomForTwo();
  const chosen = useChosen((second) => second.sha256);
  return hasRoom ? chosen : null;
}

/** @param sha256 null: none any more. */
export function putBeside(sha256: string | null): void {
  useChosen.setState({ sha256 });
}

export function useRoomForTwo(): boolean {
  return useSyncExternalStore(watchRoom, () => matchMedia(ROOM).matches);
}

function watchRoom(onChange: () => void): () => void {
  const room = matchMedia(ROOM);
  room.addEventListener('change', onChange);
  return () => room.removeEventListener('change', onChange);
}
