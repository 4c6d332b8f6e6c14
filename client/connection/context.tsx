import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { KeptSignIn } from './credentials.ts';
import type { Http } from './http.ts';
import type { Live, LiveSession } from './live.ts';
import type { SignedInPerson } from './person.ts';

interface Connection {
  readonly signedIn: KeptSignIn;
  readonly live: LiveSession;
  readonly http: Http;
  readonly signOut: () => void;
  /** Whose this session is one of; null: the sign-in belongs to it alone. */
  readonly person: SignedInPerson | null;
}

const ConnectionContext = createContext<Connection | null>(null);

export function ConnectionProvider({ value, children }: { value: Connection; children: ReactNode }) {
  return <ConnectionContext value={value}>{children}</ConnectionContext>;
}

/** The signed-in connection of this app. Only inside a ConnectionProvider. */
export function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (!connection) throw new Error('no ConnectionProvider above this component');
  return connection;
}

/** A narrow selection of what is known of the session; redraws only when it changes. */
export function useLive<T>(select: (live: Live) => T): T {
  return useStore(useConnection().live.store, select);
}
