import { createContext, type ReactNode } from 'react';

/** What the app puts under the list of a document's notes: what can be done with all of them. */
export const PanelFoot = createContext<ReactNode>(null);
