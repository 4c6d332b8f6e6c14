/**
 * Number of the client–server protocol. Raise it when an older client could misread what the server sends;
 * an older tablet is then told to reload instead of showing something wrong.
 */
export const PROTOCOL_VERSION = 1;
