import type { DelegateId } from '#shared/protocol/ids.ts';
import { credentialsFor } from '../../connection/credentials.ts';
import type { Http } from '../../connection/http.ts';
import type { LiveSession } from '../../connection/live.ts';
import { type BallotOutbox, startOutbox } from '../../offline/ballot-outbox.ts';
import { ownerOf } from '../../offline/device-database.ts';
import { type DocumentLibrary, startDocumentLibrary } from '../../offline/document-library.ts';
import { outboxStorageOf } from '../../offline/outbox-storage.ts';
import type { SecretBooth } from '../../offline/secret-booth.ts';
import { startTabletBooth } from '../../offline/tablet-booth.ts';
import { followPolls } from '../vote/poll-stage.ts';
import { type NotesHolder, startNotes } from './notes.ts';
import { type RequestsHolder, startRequests } from './requests.ts';
import { type SearchHolder, startSearchLater } from './search.ts';

/** What works in the background of a signed-in tablet, from sign-in to sign-out. */
export interface TabletServices {
  readonly me: DelegateId;
  readonly outbox: BallotOutbox;
  readonly secret: SecretBooth;
  readonly documents: DocumentLibrary;
  readonly notes: NotesHolder;
  readonly requests: RequestsHolder;
  readonly search: SearchHolder;
  close(): void;
}

/** @throws Error without a sign-in; the gate never draws the tablet without one. */
export function startServices(live: LiveSession, http: Http): TabletServices {
  const signedIn = credentialsFor('delegate').load();
  if (!signedIn) throw new Error('the tablet has no sign-in');
  const me = signedIn.me.personId as DelegateId;
  const outbox = startOutbox(live, outboxStorageOf(ownerOf(signedIn)), me);
  const secret = startTabletBooth(live, signedIn);
  const documents = startDocumentLibrary(live, http);
  const notes = startNotes(live, http, signedIn);
  const requests = startRequests(live, signedIn);
  const search = startSearchLater(live, http, notes);
  const stopPolls = followPolls(live);
  return {
    me,
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
      stopPolls();
    },
  };
}
