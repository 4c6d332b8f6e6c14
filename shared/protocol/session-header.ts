/*
 * A sign-in of a person of the register is for all of their sessions: each request names the one that is meant, and so does the handshake
 * of a socket (`session`, `as`). One that belongs to a single session need not name it, and may name no other.
 */

/** Header of the session that a request is for: a SessionId. */
export const SESSION_HEADER = 'x-session';

/** Header of what somebody comes as who is a delegate or guest of that session and runs it, too: a `ComesAs`. Without it: as the delegate or guest. */
export const COMES_AS_HEADER = 'x-session-as';

/** As what a person comes to a session. */
export const COMES_AS = ['delegate', 'guest', 'secretary', 'reader'] as const;
export type ComesAs = (typeof COMES_AS)[number];
