import { resolve } from 'node:path';
import { z } from 'zod';
import { isOnThisMachine, type ProviderSettings } from './identity/provider/provider-settings.ts';
import { isPostgresUrl } from './postgres/address.ts';

const Environment = z.object({
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.string().optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  PUBLIC_URL: z.url().optional(),
  DEMO: z.enum(['on', 'off']).default('on'),
  SESSION_FOLDER: z.string().min(1).optional(),
  CLIENT_DIR: z.string().min(1).optional(),
  MAX_DOCUMENT_MB: z.coerce.number().int().min(1).max(2000).default(200),
  DOCUMENT_CACHE_MB: z.coerce.number().int().min(0).max(100_000).default(256),
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  TABLET_ENCRYPTION: z.enum(['on', 'off']).default('on'),
  LAN_HTTPS: z.enum(['on', 'off']).default('off'),
  TRUST_PORT: z.coerce.number().int().min(0).max(65535).default(3080),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  REHEARSAL: z.enum(['on', 'off']).default('off'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
});

export interface Config {
  /** Absolute path; everything that must survive is in it, but for what `databaseUrl` holds. */
  readonly dataDir: string;
  /** Of PostgreSQL, with its password: it is never printed. null: SQLite, in the data folder. */
  readonly databaseUrl: string | null;
  readonly port: number;
  readonly host: string;
  /** Address that QR codes and printed slips name; null: worked out from the request. */
  readonly publicUrl: string | null;
  /** Load the demo session when the data folder holds no session yet. */
  readonly demo: boolean;
  /** Session folder to load instead of the demo, when the data folder holds no session yet. */
  readonly sessionFolder: string | null;
  /** Folder of a built client to serve as it is; null: the one in the repository, built anew when its sources changed. */
  readonly clientDir: string | null;
  readonly maxDocumentBytes: number;
  /** Memory for documents that many tablets fetch at once; 0: none. */
  readonly documentCacheBytes: number;
  /** Paths of PEM files. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** Tablets encrypt what they keep, with a key that the sign-in unlocks. */
  readonly tabletEncryption: boolean;
  /** HTTPS by a certificate authority of the server's own, which tablets are told to trust at `trustPort`; else null. */
  readonly lanHttps: { readonly trustPort: number } | null;
  /** The office's own provider of sign-ins for staff (OpenID Connect); null: there is none. */
  readonly provider: ProviderSettings | null;
  /** Nothing here is a sitting, and every screen says so. */
  readonly rehearsal: boolean;
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
}

/** A setting that cannot be used; its message names the setting and is meant for the operator. */
export class ConfigError extends Error {}

/** @throws ConfigError naming each unusable setting. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const what = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
    throw new ConfigError(`Cài đặt không hợp lệ / invalid setting: ${what}`);
  }
  const { DATA_DIR, PORT, HOST, PUBLIC_URL, DEMO, SESSION_FOLDER, CLIENT_DIR, MAX_DOCUMENT_MB } = parsed.data;
  const { DOCUMENT_CACHE_MB, TABLET_ENCRYPTION, TLS_CERT, TLS_KEY, LAN_HTTPS, TRUST_PORT, LOG_LEVEL } =
    parsed.data;
  if ((TLS_CERT === undefined) !== (TLS_KEY === undefined)) {
    throw new ConfigError('TLS_CERT và TLS_KEY phải đi cùng nhau / TLS_CERT and TLS_KEY go together');
  }
  if (TLS_CERT !== undefined && LAN_HTTPS === 'on') {
    throw new ConfigError(
      'Chỉ chọn một: LAN_HTTPS, hoặc TLS_CERT và TLS_KEY / choose one: LAN_HTTPS, or TLS_CERT and TLS_KEY',
    );
  }
  return {
    dataDir: resolve(DATA_DIR),
    databaseUrl: databaseIn(parsed.data.DATABASE_URL),
    port: PORT,
    host: HOST,
    publicUrl: PUBLIC_URL?.replace(/\/$/, '') ?? null,
    demo: DEMO === 'on',
    sessionFolder: SESSION_FOLDER === undefined ? null : resolve(SESSION_FOLDER),
    clientDir: CLIENT_DIR === undefined ? null : resolve(CLIENT_DIR),
    maxDocumentBytes: MAX_DOCUMENT_MB * 1_000_000,
    tls: TLS_CERT !== undefined && TLS_KEY !== undefined ? { cert: TLS_CERT, key: TLS_KEY } : null,
    documentCacheBytes: DOCUMENT_CACHE_MB * 1_000_000,
    tabletEncryption: TABLET_ENCRYPTION === 'on',
    lanHttps: LAN_HTTPS === 'on' ? { trustPort: TRUST_PORT } : null,
    provider: providerIn(parsed.data),
    rehearsal: parsed.data.REHEARSAL === 'on',
    logLevel: LOG_LEVEL,
  };
}

/** Says nothing of what is set: there is a password in it. */
function databaseIn(url: string | undefined): string | null {
  if (url === undefined || url === '') return null;
  if (isPostgresUrl(url)) return url;
  throw new ConfigError(
    'DATABASE_URL phải có dạng postgres://TÊN:MẬT_KHẨU@MÁY/CƠ_SỞ_DỮ_LIỆU; ký tự @ / ? # trong mật khẩu viết là %40 %2F %3F %23; bỏ trống thì dùng SQLite. / DATABASE_URL has to be postgres://USER:PASSWORD@HOST/DATABASE, with @ / ? # in a password written as %40 %2F %3F %23; without it SQLite is used.',
  );
}

/** All three settings or none; what a secret is sent to has to be encrypted on the way. */
function providerIn({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET: clientSecret,
}: z.infer<typeof Environment>): ProviderSettings | null {
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw new ConfigError(
      'OIDC_ISSUER, OIDC_CLIENT_ID và OIDC_CLIENT_SECRET phải đi cùng nhau / go together',
    );
  }
  if (new URL(issuer).protocol !== 'https:' && !isOnThisMachine(issuer)) {
    throw new ConfigError('OIDC_ISSUER phải là địa chỉ https / has to be an https address');
  }
  return { issuer, clientId, clientSecret };
}
