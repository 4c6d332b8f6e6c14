import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Annotation, AnnotationId, CarriedOver, DeviceId, Hlc } from '#shared/protocol/annotations.ts';
import type { Sha256 } from '#shared/protocol/ids.ts';

/** 0: the server has it. 1: it waits to be sent. 2: it waits, and is nothing to tell the person of (a reading place). */
export type Waiting = 0 | 1 | 2;

/** One version of an annotation on this device (shared/annotations/merge.ts). What the person wrote is sealed. */
export interface StoredVersion {
  id: AnnotationId;
  hlc: Hlc;
  /** The id under which the person sees it; empty where they do not (shared/annotations/seen.ts). */
  as: AnnotationId | '';
  /** The id that it would have as a copy. */
  copy: AnnotationId;
  documentSha256: Sha256;
  page: number;
  waiting: Waiting;
  /** The JSON of its body, sealed; null once deleted. */
  sealed: Uint8Array<ArrayBuffer> | null;
  after?: readonly [Hlc, ...Hlc[]];
  carried?: CarriedOver;
}

export type VersionKey = [AnnotationId, Hlc, AnnotationId | ''];

/** One row for the whole database: what this device is, and how far it has come. */
export interface ReplicaStatus {
  key: 'status';
  /** Ends the stamps that the device makes now; it takes another one where its stamps could be mistaken. */
  deviceId: DeviceId;
  /** Cursor of the last answer taken in. */
  cursor: number;
  /** The epoch that the answer named. Versions up to 0.3.0 kept none. */
  epoch?: string | null;
  /** The last reading of the hybrid logical clock. */
  wall: number;
  counter: number;
  /** Server clock minus the clock of this device, in milliseconds. */
  clockOffset: number;
  /** All that is kept is sealed; false once something was written without a key. */
  sealed: boolean;
  /** Counts the changes of this database, by whatever tab. */
  revision: number;
}

export interface StoredHistory {
  documentSha256: Sha256;
  /** The JSON of a `History`. */
  sealed: Uint8Array<ArrayBuffer>;
}

/** What others share with the person, as the server last told; one row. */
export interface StoredShared {
  key: 'shared';
  etag: string;
  /** The JSON of `SharedAnnotation`s. */
  sealed: Uint8Array<ArrayBuffer>;
}

export class AnnotationDatabase extends Dexie {
  declare readonly versions: Table<StoredVersion, VersionKey>;
  declare readonly status: EntityTable<ReplicaStatus, 'key'>;
  declare readonly histories: EntityTable<StoredHistory, 'documentSha256'>;
  declare readonly shared: EntityTable<StoredShared, 'key'>;
  /** As version 0.2 kept them, one copy of each and readable; emptied at the first opening. */
  declare readonly annotations: EntityTable<Annotation & { dirty: 0 | 1 }, 'id'>;

  constructor(sessionId: string, personId: string) {
    super(`nghi-truong-annotations-${sessionId}-${personId}`);
    this.version(1).stores({ annotations: 'id, [documentSha256+page], dirty', status: 'key' });
    this.version(2)
      .stores({
        versions: '[id+hlc+as], id, copy, [documentSha256+page], waiting',
        histories: 'documentSha256',
        shared: 'key',
      })
      .upgrade((transaction) =>
        transaction.table('status').toCollection().modify({ revision: 0, sealed: false }),
      );
  }
}
