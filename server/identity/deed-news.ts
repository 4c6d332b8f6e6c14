import type { Asking } from '../tables/asking.ts';
import type { AuditEntry } from './identities.ts';

type Heard = (entries: readonly AuditEntry[]) => void;

/** How whoever listens hears of deeds, of this process and of others that serve the same office. */
export interface DeedNews {
  /** Tells other processes, as soon as the transaction is durable and not before. No entries: of what is on no record. */
  tell(entries: readonly AuditEntry[]): Asking<void>;
  /** Tells those who listen in this process. */
  heardHere(entries: readonly AuditEntry[]): void;
  listen(heard: Heard, missed?: () => void): void;
  hears(): boolean;
}

/** Those who listen in this process. */
export class DeedListeners {
  readonly #all: { readonly heard: Heard; readonly missed: () => void }[] = [];

  add(heard: Heard, missed: () => void = () => {}): void {
    this.#all.push({ heard, missed });
  }

  tell(entries: readonly AuditEntry[]): void {
    for (const { heard } of this.#all) heard(entries);
  }

  /** There was something that they were not told. */
  tellMissed(): void {
    for (const { missed } of this.#all) missed();
  }
}

/** Of the one process that there is. */
export function ownNews(): DeedNews {
  const listeners = new DeedListeners();
  return {
    *tell() {},
    heardHere: (entries) => listeners.tell(entries),
    listen: (heard, missed) => listeners.add(heard, missed),
    hears: () => true,
  };
}
