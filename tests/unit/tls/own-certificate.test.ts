import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLocalName } from '../../../server/tls/name-constraints.ts';
import { ownCertificate } from '../../../server/tls/own-certificate.ts';
import { temporaryFolder } from '../../support/folders.ts';

const NOW = Date.UTC(2026, 10, 26);
const DAY_MS = 86_400_000;
const NAMES = ['192.168.1.20', 'may-chu.local', 'localhost', '127.0.0.1'];

describe('a certificate of the server’s own authority', () => {
  it('is issued by it, for every name, and for no longer than tablets accept', async () => {
    const { cert, authority } = await ownCertificate(temporaryFolder(), NAMES, NOW);
    const server = new X509Certificate(cert);
    const root = new X509Certificate(authority.certificate);
    expect(root.ca).toBe(true);
    expect(server.ca).toBe(false);
    expect(server.checkIssued(root)).toBe(true);
    expect(server.verify(root.publicKey)).toBe(true);
    expect(server.checkIP('192.168.1.20')).toBeDefined();
    expect(server.checkHost('may-chu.local')).toBeDefined();
    expect(server.checkHost('example.com')).toBeUndefined();
    const days = (server.validToDate.getTime() - server.validFromDate.getTime()) / DAY_MS;
    expect(days).toBeLessThanOrEqual(398);
  });

  it('stays over a restart, and its files are its owner’s alone', async () => {
    const folder = temporaryFolder();
    const first = await ownCertificate(folder, NAMES, NOW);
    expect(await ownCertificate(folder, NAMES, NOW + 30 * DAY_MS)).toEqual(first);
    for (const name of ['authority.pem', 'server.pem']) {
      expect(statSync(join(folder, 'tls', name)).mode & 0o077).toBe(0);
    }
  });

  it.each([
    ['its end is near', NAMES, NOW + 340 * DAY_MS],
    ['the server has got another address', [...NAMES, '10.0.0.5'], NOW],
  ])('is made anew by the same authority when %s', async (_, names, at) => {
    const folder = temporaryFolder();
    const first = await ownCertificate(folder, NAMES, NOW);
    const second = await ownCertificate(folder, names, at);
    expect(second.authority).toEqual(first.authority);
    expect(second.cert).not.toBe(first.cert);
    const server = new X509Certificate(second.cert);
    for (const name of names) {
      expect(isIP(name) ? server.checkIP(name) : server.checkHost(name)).toBeDefined();
    }
    expect(server.validToDate.getTime()).toBeGreaterThan(at + 60 * DAY_MS);
  });

  it('is not made over a damaged file: the tablets trust what was lost', async () => {
    const folder = temporaryFolder();
    await ownCertificate(folder, NAMES, NOW);
    const path = join(folder, 'tls/authority.pem');
    writeFileSync(path, readFileSync(path, 'utf8').replace('END PRIVATE KEY', 'END'));
    await expect(ownCertificate(folder, NAMES, NOW)).rejects.toThrow('authority.pem is damaged');
  });

  it.each([
    ['10.1.2.3', true],
    ['172.31.0.9', true],
    ['172.32.0.9', false],
    ['192.168.0.1', true],
    ['8.8.8.8', false],
    ['may-chu.local', true],
    ['localhost', true],
    ['notlocalhost', false],
    ['hop.tinh.gov.vn', false],
  ])('may be for %s: %s', (name, may) => {
    expect(isLocalName(name)).toBe(may);
  });
});
