/** `postgres://user:password@host[:port][,host[:port]…]/database[?…]` */
const FORM = /^(postgres(?:ql)?:\/\/(?:[^@/?#]*@)?)([^@/?#]+)(\/[^@/?#]+)(\?[^#]*)?$/;

/**
 * Whether `url` is one by which PostgreSQL can be reached. In a password `@`, `/`, `?` and `#` have to be percent-encoded: otherwise a part
 * of it would be taken for a name of a server, and be told as such.
 */
export function isPostgresUrl(url: string): boolean {
  return FORM.test(url) && serversOf(url).every((server) => URL.canParse(server));
}

/** One address for each server of `url`. */
export function serversOf(url: string): readonly string[] {
  const { before, hosts, after } = partsOf(url);
  return hosts.map((host) => `${before}${host}${after}`);
}

/** Which servers and which database, for people to read: without a name or a password. */
export function placeOf(url: string): string {
  const { hosts, database } = partsOf(url);
  return `${hosts.join(',')}${database}`;
}

function partsOf(url: string) {
  const [, before, hosts, database, options = ''] = FORM.exec(url) ?? [];
  if (before === undefined || hosts === undefined || database === undefined)
    throw new Error('DATABASE_URL has to be postgres://USER:PASSWORD@HOST/DATABASE');
  return { before, hosts: hosts.split(','), database, after: `${database}${options}` };
}
