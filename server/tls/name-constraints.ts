import 'reflect-metadata';
import { BlockList, isIPv4 } from 'node:net';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  id_ce_nameConstraints,
  NameConstraints,
} from '@peculiar/asn1-x509';
import { Extension } from '@peculiar/x509';

/** Names that exist in local networks only (RFC 6762, RFC 6761, RFC 8375, and ICANN's reservation of "internal"). */
export const LOCAL_DOMAINS = ['localhost', 'local', 'lan', 'internal', 'home.arpa'] as const;

/** Private IPv4 addresses (RFC 1918), link-local (RFC 3927) and loopback: address, and how many bits of it count. */
const PRIVATE_RANGES = [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['127.0.0.0', 8],
] as const;

/** Name constraints (RFC 5280, section 4.2.1.10): an authority that can vouch for nothing on the internet. */
export function localNamesOnly(): Extension {
  const subtree = (name: ConstructorParameters<typeof GeneralName>[0]) =>
    new GeneralSubtree({ base: new GeneralName(name) });
  const constraints = new NameConstraints({
    permittedSubtrees: new GeneralSubtrees([
      ...LOCAL_DOMAINS.map((dNSName) => subtree({ dNSName })),
      ...PRIVATE_RANGES.map(([address, bits]) => subtree({ iPAddress: `${address}/${bits}` })),
    ]),
  });
  return new Extension(id_ce_nameConstraints, true, AsnConvert.serialize(constraints));
}

/** Whether the authority may vouch for this IPv4 address or host name. */
export function isLocalName(name: string): boolean {
  if (isIPv4(name)) return privateAddresses.check(name);
  return LOCAL_DOMAINS.some((domain) => name === domain || name.endsWith(`.${domain}`));
}

const privateAddresses = new BlockList();
for (const [address, bits] of PRIVATE_RANGES) privateAddresses.addSubnet(address, bits);
