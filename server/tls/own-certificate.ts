import 'reflect-metadata';
import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { localNamesOnly } from './name-constraints.ts';

export interface OwnCertificate {
  /** PEM: the server's own certificate, then its authority's. */
  readonly cert: string;
  /** PEM (PKCS #8). */
  readonly key: string;
  readonly authority: Authority;
}

export interface Authority {
  /** DER, as a device installs it. */
  readonly certificate: Buffer;
  /** SHA-256 of it in groups of two hexadecimal digits, as devices show it. */
  readonly fingerprint: string;
}

interface KeyAndCertificate {
  readonly key: string;
  readonly certificate: string;
}

const DAY_MS = 86_400_000;
const AUTHORITY_DAYS = 3650;
/** Apple's devices take no server certificate of a private authority that is good for more than 825 days. */
const SERVER_DAYS = 397;
/** A server's certificate is made anew at a start within so many days of its end. */
const RENEW_DAYS = 60;
const KEY = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;

/**
 * A certificate for a server in a hall without a name on the internet, from an authority of its own (X.509, RFC 5280), which
 * each tablet is told to trust once. The authority is made at the first start and kept in `dataDir`/tls, readable by its
 * owner only; it can vouch for nothing but private addresses and local names, so a stolen one opens no bank. The server's
 * own certificate is made anew when its names have changed or its end is near; tablets notice nothing of it.
 * @param names IP addresses and host names under which tablets reach the server.
 * @param nowMs milliseconds since the epoch.
 * @throws Error when the files are there and cannot be read.
 */
export async function ownCertificate(
  dataDir: string,
  names: readonly string[],
  nowMs: number,
): Promise<OwnCertificate> {
  const folder = join(dataDir, 'tls');
  mkdirSync(folder, { recursive: true });
  const authority = await kept(folder, 'authority', isAuthority, () => makeAuthority(nowMs));
  const server = await kept(
    folder,
    'server',
    (certificate) => isGoodFor(certificate, new X509Certificate(authority.certificate), names, nowMs),
    () => makeServer(authority, names, nowMs),
  );
  const { raw } = new X509Certificate(authority.certificate);
  const fingerprint = createHash('sha256').update(raw).digest('hex').toUpperCase().match(/../g) ?? [];
  return {
    cert: `${server.certificate}\n${authority.certificate}\n`,
    key: server.key,
    authority: { certificate: raw, fingerprint: fingerprint.join(' ') },
  };
}

/** What lies in `folder` under `name`, if it is still good; else it is made and kept, whole or not at all. */
async function kept(
  folder: string,
  name: string,
  isGood: (certificate: X509Certificate) => boolean,
  make: () => Promise<KeyAndCertificate>,
): Promise<KeyAndCertificate> {
  const path = join(folder, `${name}.pem`);
  if (existsSync(path)) {
    const known = parts(path);
    if (isGood(new X509Certificate(known.certificate))) return known;
  }
  const made = await make();
  const draft = `${path}.new`;
  writeFileSync(draft, `${made.certificate}\n${made.key}\n`, { mode: 0o600, flush: true });
  renameSync(draft, path);
  return made;
}

function parts(path: string): KeyAndCertificate {
  const pem = readFileSync(path, 'utf8');
  const [certificate] = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(pem) ?? [];
  const [key] = /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/.exec(pem) ?? [];
  if (!certificate || !key) throw new Error(`${path} is damaged: restore it from a backup`);
  return { certificate, key };
}

function isAuthority(certificate: X509Certificate): boolean {
  return certificate.ca;
}

function isGoodFor(
  certificate: X509Certificate,
  authority: X509Certificate,
  names: readonly string[],
  nowMs: number,
): boolean {
  const covers = (name: string) => (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name));
  return (
    certificate.verify(authority.publicKey) &&
    certificate.validToDate.getTime() - nowMs > RENEW_DAYS * DAY_MS &&
    names.every((name) => covers(name) !== undefined)
  );
}

async function makeAuthority(nowMs: number): Promise<KeyAndCertificate> {
  const keys = await newKeys();
  // Two authorities of the same name could not be told apart on a device.
  const mark = randomBytes(3).toString('hex').toUpperCase();
  const name = `CN=Nghị Trường ${mark}`;
  const certificate = await X509CertificateGenerator.create({
    serialNumber: randomBytes(16).toString('hex'),
    subject: name,
    issuer: name,
    ...validity(nowMs, AUTHORITY_DAYS),
    publicKey: keys.publicKey,
    signingKey: keys.privateKey,
    signingAlgorithm: SIGNATURE,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey, false),
      localNamesOnly(),
    ],
  });
  return { certificate: certificate.toString('pem'), key: await pemOf(keys.privateKey) };
}

async function makeServer(
  authority: KeyAndCertificate,
  names: readonly string[],
  nowMs: number,
): Promise<KeyAndCertificate> {
  const keys = await newKeys();
  const issuer = new X509Certificate(authority.certificate);
  const extensions: Extension[] = [
    new BasicConstraintsExtension(false, undefined, true),
    new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
    new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
    new SubjectAlternativeNameExtension(
      names.map((value) => ({ type: isIP(value) ? ('ip' as const) : ('dns' as const), value })),
    ),
    await AuthorityKeyIdentifierExtension.create(await publicKeyOf(issuer), false),
  ];
  const certificate = await X509CertificateGenerator.create({
    serialNumber: randomBytes(16).toString('hex'),
    subject: `CN=${names[0] ?? 'localhost'}`,
    issuer: issuer.subject,
    ...validity(nowMs, SERVER_DAYS),
    publicKey: keys.publicKey,
    signingKey: await signingKeyOf(authority.key),
    signingAlgorithm: SIGNATURE,
    extensions,
  });
  return { certificate: certificate.toString('pem'), key: await pemOf(keys.privateKey) };
}

/** A device whose clock is a little slow must not refuse what was made a minute ago. */
function validity(nowMs: number, days: number): { notBefore: Date; notAfter: Date } {
  return { notBefore: new Date(nowMs - DAY_MS), notAfter: new Date(nowMs + (days - 1) * DAY_MS) };
}

function newKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(KEY, true, ['sign', 'verify']);
}

async function pemOf(key: CryptoKey): Promise<string> {
  const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', key));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----`;
}

function signingKeyOf(pem: string): Promise<CryptoKey> {
  const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  return crypto.subtle.importKey('pkcs8', der, KEY, false, ['sign']);
}

function publicKeyOf(certificate: X509Certificate): Promise<CryptoKey> {
  const der = certificate.publicKey.export({ type: 'spki', format: 'der' });
  return crypto.subtle.importKey('spki', der, KEY, true, ['verify']);
}
