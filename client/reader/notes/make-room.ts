import { createContext, type ReactNode } from 'react';

/** What the app offers where the device is full: a way to remove what can be had again. Called with what to do once it is gone. */
export const MakeRoom = createContext<(onDone: () => void) => ReactNode>(() => null);
