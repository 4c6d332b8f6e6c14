import { Dexie, type EntityTable } from 'dexie';
import type { Annotation, DeviceId, SharedAnnotation } from '#shared/protocol/annotations.ts';
import type { KeptHistory } from './replica.ts';

/** An annotation on this device; `dirty` (1) marks the outbox: the server has not confirmed this copy yet. */
export interface StoredAnnotation extends Annotation {
  dirty: 0 | 1;
}

/** One row for the whole database: what this device is, and how far it has come. */
export interface ReplicaStatus {
  key: 'status';
  deviceId: DeviceId;
  /** Cursor of the last answer taken in. */
  cursor: number;
  /** The last reading of the hybrid logical clock. */
  wall: number;
  counter: number;
  /** Server clock minus the clock of this device, in milliseconds. */
  clockOffset: number;
}

/** What others share with the person, as the server last told; one row. */
export interface HeardShares {
  key: 'shared';
  annotations: readonly SharedAnnotation[];
}

export class AnnotationDatabase extends Dexie {
  declare readonly annotations: EntityTable<StoredAnnotation, 'id'>;
  declare readonly status: EntityTable<ReplicaStatus, 'key'>;
  declare readonly histories: EntityTable<KeptHistory, 'documentSha256'>;
  declare readonly shared: EntityTable<HeardShares, 'key'>;

  constructor(sessionId: string, personId: string) {
    super(`nghi-truong-annotations-${sessionId}-${personId}`);
    this.version(1).stores({ annotations: 'id, [documentSha256+page], dirty', status: 'key' });
    this.version(2).stores({ histories: 'documentSha256', shared: 'key' });
  }
}
