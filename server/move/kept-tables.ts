/** What a column holds, in both engines. */
export type Kind = 'text' | 'integer' | 'bytes';

/** A table that both engines have, under the same name and with the same columns. */
export interface KeptTable {
  readonly name: string;
  /** The columns by which its rows are told apart, and put in the same order by both. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Kind>>;
  /** Its rows are numbered in this column as they come; those that come later are numbered behind them. */
  readonly numbered?: string;
  /** Columns that PostgreSQL alone has; they begin with their defaults there. */
  readonly postgresOnly?: readonly string[];
}

/**
 * All that is moved between SQLite and PostgreSQL, port by port; what another row refers to comes before it. A column that is missing here
 * would be lost: tests compare this with the tables that the adapters of both engines make.
 */
export const KEPT_TABLES: readonly KeptTable[] = [
  // eventlog
  {
    name: 'events',
    key: ['session_id', 'seq'],
    columns: { session_id: 'text', seq: 'integer', body: 'text', salt: 'text', hash: 'text' },
  },
  {
    name: 'checkpoints',
    key: ['session_id', 'seq'],
    columns: {
      session_id: 'text',
      seq: 'integer',
      hash: 'text',
      at: 'text',
      core: 'integer',
      key: 'text',
      signature: 'text',
    },
  },
  // ballots
  {
    name: 'ballots',
    key: ['arrival'],
    columns: {
      arrival: 'integer',
      session_id: 'text',
      poll_id: 'text',
      ballot_id: 'text',
      delegate_id: 'text',
      selection: 'text',
      reason: 'text',
      recorded_at: 'text',
    },
    numbered: 'arrival',
  },
  {
    name: 'sealed_boxes',
    key: ['session_id', 'poll_id'],
    columns: { session_id: 'text', poll_id: 'text', entries: 'text' },
  },
  // sessions
  {
    name: 'session_index',
    key: ['session_id'],
    columns: {
      session_id: 'text',
      seq: 'integer',
      hash: 'text',
      listed: 'text',
      people: 'text',
      views: 'bytes',
    },
  },
  // receipts
  {
    name: 'document_receipts',
    key: ['session_id', 'delegate_id', 'sha256'],
    columns: {
      session_id: 'text',
      delegate_id: 'text',
      sha256: 'text',
      received_at: 'text',
      opened_at: 'text',
    },
  },
  // moments
  {
    name: 'moments',
    key: ['session_id', 'name'],
    columns: { session_id: 'text', name: 'text', value: 'text' },
  },
  // memos
  {
    name: 'memos',
    key: ['session_id', 'id'],
    columns: { session_id: 'text', id: 'text', at: 'text', memo: 'text' },
  },
  {
    name: 'memo_receipts',
    key: ['session_id', 'memo_id', 'person_id'],
    columns: {
      session_id: 'text',
      memo_id: 'text',
      person_id: 'text',
      delivered_at: 'text',
      seen_at: 'text',
    },
  },
  {
    name: 'help_calls',
    key: ['session_id', 'id'],
    columns: { session_id: 'text', id: 'text', at: 'text', call: 'text' },
  },
  // identity
  {
    name: 'identities',
    key: ['session_id', 'person_id'],
    columns: {
      session_id: 'text',
      person_id: 'text',
      role: 'text',
      generation: 'integer',
      letters: 'integer',
      code_use: 'text',
      code_fingerprint: 'text',
      left_at: 'text',
      known_as: 'text',
      opens_person: 'integer',
    },
  },
  {
    name: 'sign_ins',
    key: ['token_hash'],
    columns: {
      token_hash: 'text',
      session_id: 'text',
      person_id: 'text',
      told_until: 'integer',
      device_id: 'text',
      thumbprint: 'text',
      device_name: 'text',
      signed_in_at: 'text',
      last_contact_at: 'text',
    },
  },
  {
    name: 'ended_sign_ins',
    key: ['token_hash'],
    columns: { token_hash: 'text', ending: 'text', at: 'text' },
  },
  {
    name: 'wipes',
    key: ['session_id', 'person_id'],
    columns: { session_id: 'text', person_id: 'text', requested_at: 'text' },
  },
  {
    name: 'wiped_sign_ins',
    key: ['token_hash'],
    columns: {
      token_hash: 'text',
      session_id: 'text',
      person_id: 'text',
      requested_at: 'text',
      done_at: 'text',
      thumbprint: 'text',
    },
  },
  {
    name: 'identity_audit',
    key: ['seq'],
    columns: {
      seq: 'integer',
      session_id: 'text',
      person_id: 'text',
      role: 'text',
      deed: 'text',
      by_role: 'text',
      by_id: 'text',
      devices: 'integer',
      at: 'text',
    },
    numbered: 'seq',
  },
  {
    name: 'identity_secret',
    key: ['only_one'],
    columns: { only_one: 'integer', check_value: 'text' },
  },
  // identity/pins, passkeys, provider, lent
  {
    name: 'pins',
    key: ['person_id'],
    columns: { person_id: 'text', hash: 'text', wrong: 'integer', set_at: 'text' },
  },
  {
    name: 'passkeys',
    key: ['id'],
    columns: {
      id: 'text',
      person_id: 'text',
      server_name: 'text',
      public_key: 'bytes',
      counter: 'integer',
      name: 'text',
      added_at: 'text',
      used_at: 'text',
    },
  },
  {
    name: 'provider_subjects',
    key: ['issuer', 'person_id'],
    columns: { issuer: 'text', person_id: 'text', subject: 'text', linked_at: 'text' },
  },
  {
    name: 'lent_devices',
    key: ['device_id'],
    columns: {
      device_id: 'text',
      session_id: 'text',
      person_id: 'text',
      role: 'text',
      until: 'text',
      pin_hash: 'text',
      wrong: 'integer',
    },
  },
  // annotations
  {
    name: 'annotation_versions',
    key: ['owner', 'id', 'hlc'],
    columns: { owner: 'text', id: 'text', hlc: 'text', type: 'text', json: 'text', change_seq: 'integer' },
  },
  {
    name: 'annotation_shares_made',
    key: ['owner', 'of', 'audience'],
    columns: { owner: 'text', of: 'text', audience: 'text' },
  },
  {
    name: 'annotation_owners',
    key: ['owner'],
    columns: { owner: 'text', last_seq: 'integer', annotations: 'integer', bytes: 'integer' },
  },
  {
    name: 'annotation_epochs',
    key: ['owner', 'epoch'],
    columns: { owner: 'text', epoch: 'text', last_seq: 'integer' },
  },
  {
    name: 'annotation_sharing',
    key: ['session'],
    columns: { session: 'text', version: 'integer' },
  },
  {
    name: 'annotation_forgotten_documents',
    key: ['sha256'],
    columns: { sha256: 'text' },
    // Whether PostgreSQL has written its files anew since: the next start does so once more.
    postgresOnly: ['erased'],
  },
];

/**
 * Tables with rows only while a secret poll is open, or where the end of one was cut short. They are never moved: who got a token when, and
 * a ballot beside it, shall lie nowhere but where they were written.
 */
export const OF_OPEN_POLLS = ['token_issues', 'open_ballots'] as const;

/** The same, as version 0.3.0 had them. The start of a server empties them, but for a poll that is open. */
export const OF_OPEN_POLLS_BEFORE = ['secret_keys', 'open_box'] as const;

/** Which process leads: of the place, and of now. */
export const OF_PROCESSES = ['leases'] as const;

/** What tells an engine which steps its tables have taken. */
export const STEPS_TAKEN = 'migrations';
