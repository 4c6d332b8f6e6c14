import type { SignedIn } from '#shared/protocol/http.ts';
import type { DelegateId } from '#shared/protocol/ids.ts';
import type { Http } from '../../connection/http.ts';
import type { LiveSession } from '../../connection/live.ts';
import { type BallotOutbox, startOutbox } from '../../offline/ballots/ballot-outbox.ts';
import { outboxStorageOf } from '../../offline/ballots/outbox-storage.ts';
import { ownerOf } from '../../offline/device/device-database.ts';
import { type Sealer, UNSEALED } from '../../offline/device/sealing.ts';
import { openDocumentCache } from '../../offline/documents/document-cache.ts';
import { type SessionDocuments, startSessionDocuments } from '../../offline/documents/session-documents.ts';
import { noteContacts } from '../../offline/keeping/last-contact.ts';
import type { SecretBooth } from '../../offline/secret/secret-booth.ts';
import { startTabletBooth } from '../../offline/secret/tablet-booth.ts';
import { startOpinionDrafts } from '../opinions/opinion-drafts.ts';
import { followPolls } from '../vote/poll-stage.ts';
import { type NotesHolder, startNotes } from './notes.ts';
import { startReceiptsLater } from './receipts.ts';
import { type RequestsHolder, startRequests } from './requests.ts';
import { type SearchHolder, startSearchLater } from './search.ts';

/** What works in the background of a signed-in tablet, from sign-in to sign-out. */
export interface TabletServices {
  /** Of a guest: nobody on the list of delegates. */
  readonly me: DelegateId;
  /** What lies on this device is encrypted. */
  readonly sealed: boolean;
  readonly outbox: BallotOutbox;
  readonly secret: SecretBooth;
  readonly documents: SessionDocuments;
  readonly notes: NotesHolder;
  readonly requests: RequestsHolder;
  readonly search: SearchHolder;
  close(): void;
}

/** @param sealer encrypts what lies on this device. */
export function startServices(
  live: LiveSession,
  http: Http,
  signedIn: SignedIn,
  sealer: Sealer,
): TabletServices {
  const me = signedIn.me.personId as DelegateId;
  const outbox = startOutbox(live, outboxStorageOf(ownerOf(signedIn), sealer), me);
  const secret = startTabletBooth(live, signedIn);
  const documents = startSessionDocuments(live, http, openDocumentCache(ownerOf(signedIn), sealer));
  const notes = startNotes(live, http, signedIn, sealer);
  const requests = startRequests(live, signedIn, sealer);
  const search = startSearchLater(live, http, notes, ownerOf(signedIn), sealer);
  const stopDrafts = startOpinionDrafts(ownerOf(signedIn), sealer);
  const stopPolls = followPolls(live);
  const stopContacts = noteContacts(live, ownerOf(signedIn));
  // Which papers delegates have, the secretariat asks; of guests nobody does.
  const stopReceipts = signedIn.me.role === 'delegate' ? startReceiptsLater(live, http) : () => {};
  return {
    me,
    sealed: sealer !== UNSEALED,
    outbox,
    secret,
    documents,
    notes,
    requests,
    search,
    close() {
      outbox.close();
      secret.close();
      documents.close();
      notes.close();
      requests.close();
      search.close();
      stopDrafts();
      stopPolls();
      stopContacts();
      stopReceipts();
    },
  };
}
