/** What only the server may know of a secret poll, and only while it is open. */
export interface PollSecret {
  /** Signs the tokens: PKCS #8, PEM. */
  readonly privateKey: string;
  /** Hides the ballots until they are published: 32 bytes, base64url (ballot-seal.ts). */
  readonly ballotKey: string;
}

/**
 * The secrets of open secret polls, by the public key of the poll. They lie outside the database, so that no copy of it can be
 * read with the help of a box that is published later, and are destroyed when the poll has ended.
 */
export interface PollSecrets {
  /** Durable when it resolves; takes the place of an earlier one. */
  save(publicKey: string, secret: PollSecret): Promise<void>;
  /** Null when there is none, or it is not whole, or belongs to another public key. @throws Error when it cannot be read. */
  find(publicKey: string): Promise<PollSecret | null>;
  /** Leaves nothing of it. One that is not there is destroyed already. */
  destroy(publicKey: string): Promise<void>;
  /** Destroys whatever lies there and belongs to none of `publicKeys`: an opening that was cut short leaves a secret behind. */
  destroyOthers(publicKeys: ReadonlySet<string>): Promise<void>;
}
