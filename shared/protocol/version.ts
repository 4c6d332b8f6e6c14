/**
 * Number of the client–server protocol. Raise it when an older client could misread what the server sends;
 * an older tablet is then told to reload instead of showing something wrong.
 */
export const PROTOCOL_VERSION = 4;

/** Header in which every HTTP request of our client states its protocol version. */
export const PROTOCOL_HEADER = 'x-nghi-truong-protocol';
