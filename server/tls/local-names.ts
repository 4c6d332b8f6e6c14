import { hostname, networkInterfaces } from 'node:os';
import { isLocalName } from './name-constraints.ts';

/** IPv4 addresses of this machine in its networks. */
export function lanAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

/**
 * Under what names tablets in the hall may reach this server: its private addresses, its host name as devices find it
 * by multicast DNS (RFC 6762), and that of `publicUrl` where it is a local one.
 */
export function localNames(publicUrl: string | null): readonly string[] {
  const host = hostname().toLowerCase().split('.')[0] ?? 'localhost';
  const stated = publicUrl === null ? [] : [new URL(publicUrl).hostname];
  const names = [...stated, ...lanAddresses(), `${host}.local`, 'localhost', '127.0.0.1'];
  return [...new Set(names)].filter(isLocalName);
}
