import { create } from 'zustand';

interface Downloads {
  /** Documents in force, and how many of them are on this device. */
  readonly total: number;
  readonly stored: number;
  readonly bytesTotal: number;
  /** Counts what has arrived of documents still under way. */
  readonly bytesStored: number;
  /** `paused` and `metered`: as the delegate wishes (download-wishes.ts). `retrying`: some documents failed though the network is there; they are asked for again by themselves. */
  readonly state:
    | 'idle'
    | 'running'
    | 'waiting-for-network'
    | 'retrying'
    | 'paused'
    | 'metered'
    | 'done'
    | 'storage-full'
    | 'unsupported';
  /** Space that the device lacks for the rest; 0 where it has it, or does not say. */
  readonly missingBytes: number;
  /** Hashes of documents on this device. */
  readonly hashes: ReadonlySet<string>;
}

export const NO_DOWNLOADS: Downloads = {
  total: 0,
  stored: 0,
  bytesTotal: 0,
  bytesStored: 0,
  state: 'idle',
  missingBytes: 0,
  hashes: new Set(),
};

/** How far the documents of the session have come onto this device. */
export const useDownloads = create<Downloads>()(() => NO_DOWNLOADS);
