import type { DelegateId, SessionId } from '#shared/protocol/ids.ts';
import type { AnnotationStore } from '../annotations/annotation-store.ts';
import type { SeatCodes } from '../attendance/hall-code.ts';
import type { SecretBox } from '../ballots/secret-box.ts';
import type { DocumentFiles } from '../documents/document-files.ts';
import type { DocumentTexts } from '../documents/document-texts.ts';
import type { FileRemovals } from '../documents/file-removals.ts';
import type { EventLog } from '../eventlog/event-log.ts';
import type { SigningKey } from '../eventlog/signing-key.ts';
import type { PaperMaker } from '../exports/paper-maker.ts';
import type { Account, Identities, Identity } from '../identity/identities.ts';
import type { LastContacts } from '../identity/last-contacts.ts';
import type { LentDevices } from '../identity/lent/lent-devices.ts';
import type { PasskeyCeremonies } from '../identity/passkeys/ceremonies.ts';
import type { Passkeys } from '../identity/passkeys/passkeys.ts';
import type { Pins } from '../identity/pins/pins.ts';
import type { DeviceGuard } from '../identity/proof/device-guard.ts';
import type { OfficeProvider } from '../identity/provider/office-provider.ts';
import type { Subjects } from '../identity/provider/subjects.ts';
import type { ReceiptStore } from '../receipts/receipt-store.ts';
import type { RegisterHost } from '../register/register-host.ts';
import type { Entrance } from '../sessions/entrance.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { Doors } from './members.ts';

/** What the routes are given: the ports of the server, and what to tell whom. */
export interface HttpPorts {
  readonly sessions: Sessions;
  readonly identities: Identities;
  readonly lent: LentDevices;
  readonly register: RegisterHost;
  readonly pins: Pins;
  readonly passkeys: Passkeys;
  readonly ceremonies: PasskeyCeremonies;
  readonly subjects: Subjects;
  /** The office's own provider of sign-ins; null: there is none. */
  readonly provider: OfficeProvider | null;
  /** Opens the founding of the office where there is none. */
  readonly setupCode: string;
  readonly guard: DeviceGuard;
  readonly entrance: Entrance;
  readonly contacts: LastContacts;
  readonly log: EventLog;
  readonly signingKey: SigningKey;
  readonly secretBox: SecretBox;
  readonly documents: DocumentFiles;
  readonly texts: DocumentTexts;
  readonly removals: FileRemovals;
  readonly annotations: AnnotationStore;
  readonly receipts: ReceiptStore;
  readonly papers: PaperMaker;
  readonly door: Doors;
  readonly now: () => number;
  /** Folder for files on their way in; emptied at each start. */
  readonly stagingDir: string;
  readonly maxDocumentBytes: number;
  /** Documents that many ask for are kept in memory up to so many bytes. */
  readonly documentCacheBytes: number;
  readonly publicUrl: string | null;
  readonly seatCodes: SeatCodes;
  /** What a delegate's tablet encrypts its storage with; null where the setting says that it does not. */
  readonly storageSecret: (identity: Identity) => string | null;
  /** All sign-ins of this account have ended, but the one with the token `keep`. */
  readonly onSignInsEnded: (account: Account, keep: string | null) => void;
  /** The sign-in with this token has ended. */
  readonly onSignInEnded: (token: string) => void;
  /** The sign-in on the device with this id has ended. */
  readonly onDeviceRevoked: (deviceId: string) => void;
  /** Whether a window of this device is connected now. */
  readonly isConnected: (deviceId: string) => boolean;
  /** The owner of this device was told of other devices. */
  readonly onNewDevicesSeen: (token: string) => Promise<void>;
  readonly onAnnotationsChanged: (identity: Identity, cursor: number) => void;
  /** Somebody shares something else with this delegate than before, or answered. */
  readonly onSharingChanged: (sessionId: SessionId, delegateId: DelegateId) => void;
}
