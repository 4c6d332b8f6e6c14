import type { Live } from '../../../client/connection/live.ts';

/** A connection that stands, before anything is known of the session. */
export const EMPTY_LIVE: Live = {
  connection: 'online',
  turnedAway: null,
  me: null,
  session: null,
  progress: {},
  archived: false,
  votingSuspended: false,
  myBallots: {},
  myTokens: [],
  online: [],
  presenter: null,
  unanswered: 0,
  trial: null,
  hall: null,
  hallOverview: null,
  lead: null,
  identified: 0,
  identityNotes: [],
  recordBehind: null,
  newDevices: [],
  memos: [],
  help: null,
  sentMemos: [],
  helpCalls: [],
};
