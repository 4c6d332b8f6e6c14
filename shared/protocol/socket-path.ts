/** Where sockets connect; a device proves itself for this address as it does (RFC 9449). */
export const SOCKET_PATH = '/socket.io/';
