/** Whoever is told the same: tablets, consoles, hall screens. */
export type Group = 'tablets' | 'consoles' | 'screens';

export interface Message {
  readonly name: string;
  readonly payload: unknown;
}

/** What each group is told. */
export type Prepared = Partial<Readonly<Record<Group, readonly Message[]>>>;
