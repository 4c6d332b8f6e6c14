import type { SessionId } from '#shared/protocol/ids.ts';
import { hasTablet } from '#shared/protocol/page-role.ts';
import { dayOf } from '#shared/text/dates.ts';
import type { App } from '../app.ts';
import type { Config } from '../config.ts';
import { keyFingerprint } from '../eventlog/checkpoint.ts';
import { type Participant, personAccount, TERMINAL } from '../identity/identities.ts';
import { placeOf } from '../postgres/address.ts';
import { administrators, nameOf } from '../register/administrators.ts';
import { participantsOf, personOf } from '../session/people.ts';
import type { SessionHost } from '../session/session-host.ts';
import type { SessionSummary } from '../sessions/summary.ts';
import { lanAddresses } from '../tls/local-names.ts';
import { isLocalName } from '../tls/name-constraints.ts';
import { announcePeople } from './announce-people.ts';

const PAGES: readonly { readonly path: string; readonly label: string }[] = [
  { path: '/console', label: 'Bàn điều hành (console)' },
  { path: '/tablet', label: 'Máy đại biểu (tablet)' },
  { path: '/display', label: 'Màn hình hội trường (display)' },
  { path: '/administration', label: 'Quản trị (administration)' },
];

/** How many codes are printed of delegates who have one for this session alone; the rest are on the console. */
const SHOWN_DELEGATES = 5;

/** Prints where the server is, as soon as it answers there. */
export function announceAddresses(app: App, config: Config): void {
  const scheme = config.tls || config.lanHttps ? 'https' : 'http';
  const origin = config.publicUrl ?? `${scheme}://localhost:${app.port}`;
  console.log('\nNghị Trường\n');
  for (const { path, label } of PAGES) console.log(`  ${label.padEnd(32)} ${origin}${path}`);
  for (const address of config.publicUrl ? [] : lanAddresses()) {
    console.log(`  ${'Trong mạng nội bộ (LAN)'.padEnd(32)} ${scheme}://${address}:${app.port}`);
  }
  if (app.trust) {
    const host = lanAddresses().find(isLocalName) ?? 'localhost';
    console.log(`  ${'Cho máy tin cậy (trust)'.padEnd(32)} http://${host}:${app.trust.port}`);
    console.log(`  ${'Dấu chứng chỉ (SHA-256)'.padEnd(32)} ${app.trust.fingerprint}`);
  }
  console.log(`  ${'Dữ liệu (data)'.padEnd(32)} ${config.dataDir}`);
  if (config.databaseUrl !== null) {
    console.log(`  ${'Cơ sở dữ liệu (database)'.padEnd(32)} PostgreSQL ${placeOf(config.databaseUrl)}`);
  }
  console.log(`  ${'Khóa ký hồ sơ (record key)'.padEnd(32)} ${keyFingerprint(app.signer.publicKey)}`);
  if (app.codesMadeAnew) {
    console.log(
      '\n  secret.key khác lần chạy trước: MỌI MÃ ĐĂNG NHẬP LÀ MÃ MỚI, mọi máy phải đăng nhập lại bằng phiếu mới.' +
        '\n  secret.key is another one than before: ALL SIGN-IN CODES ARE NEW, every device has to sign in again.',
    );
  }
  console.log('');
}

/**
 * Prints how to come into the administration: the codes of those who have one, or, before there is an office, the code that founds it.
 * @param showCodes whether somebody reads along, as below.
 */
export async function announceOffice(app: App, showCodes: boolean): Promise<void> {
  const { office } = app.register.state;
  console.log(`  ${office ? office.name : 'Chưa lập văn phòng (no office is set up yet)'}`);
  if (!showCodes) {
    console.log('    mã quản trị (code of the administration): npm run codes -- administrator');
    return;
  }
  const setupCode = app.setupCode();
  if (setupCode !== null) {
    console.log(`    ${'mã thiết lập, dùng một lần'.padEnd(30)} ${setupCode}`);
    console.log('    mở trang Quản trị và nhập mã này (enter this setup code on the administration page)');
    return;
  }
  const { state } = app.register;
  const now = new Date().toISOString();
  const holders = administrators(state, dayOf(now));
  const codes = await app.identities.handOut(holders.map(personAccount), 'shown', TERMINAL, now);
  for (const [place, personId] of holders.entries()) {
    console.log(`    ${nameOf(state, personId).padEnd(30)} ${codes[place]}`);
  }
}

/**
 * Prints how to sign in: people of the register to all sessions of theirs, then whoever has a code for one session that is to come or under
 * way; where there is none, for the latest of the past.
 * @param showCodes whether somebody reads along: a service's journal must not hold codes.
 */
export async function announceSessions(app: App, showCodes: boolean): Promise<void> {
  const sessions = app.sessions.list().toSorted(compareDays);
  const ahead = sessions.filter(({ status }) => status !== 'closed');
  const told = ahead.length > 0 ? ahead : sessions.slice(-1);
  if (showCodes) await announcePeople(app, ahead);
  for (const { id } of told) {
    const entered = await app.sessions.enter(id);
    if (!entered?.ok) continue;
    try {
      await announceSession(app, entered.host, showCodes);
    } finally {
      entered.leave();
    }
  }
  const past = sessions.length - told.length;
  if (past > 0) {
    console.log(`\n  … và ${past} kỳ họp đã bế mạc (past sessions): npm run codes -- "Thư ký thứ nhất"`);
  }
  console.log('');
}

function compareDays({ details: one }: SessionSummary, { details: other }: SessionSummary): number {
  return one.startsOn.localeCompare(other.startsOn);
}

async function announceSession(app: App, host: SessionHost, showCodes: boolean): Promise<void> {
  const { council, title, term } = host.state.details;
  console.log(`\n  ${[council, title, term].filter(Boolean).join(' - ')}`);
  console.log('  Mã đăng nhập (sign-in codes):');
  if (!showCodes) {
    console.log('    chạy trên máy chủ này (run on this server): npm run codes -- "Thư ký thứ nhất"');
    return;
  }
  const everyone = participantsOf(host.id, host.state);
  const staff = everyone.filter(({ role }) => !hasTablet(role));
  const delegates = everyone.filter(({ role }) => role === 'delegate');
  // Whoever is somebody of the register has a code for all sessions. After the opening the code of a delegate is their own business.
  const unlinked = delegates.filter(({ person }) => person === undefined);
  const some = host.state.status === 'preparing' ? unlinked.slice(0, SHOWN_DELEGATES) : [];
  // One of the guests, to see what they see.
  const guests = everyone.filter(({ role }) => role === 'guest');
  const shown = [...staff, ...some, ...(await unused(app, host.id, guests)).slice(0, 1)];
  const codes = await app.identities.handOut(shown, 'shown', TERMINAL, new Date().toISOString());
  for (const [place, identity] of shown.entries()) {
    const { name, role } = personOf(host.state, identity);
    console.log(`    ${(role === 'guest' ? `${name} (khách mời)` : name).padEnd(30)} ${codes[place]}`);
  }
  const more = everyone.length - shown.length;
  if (more === 0) return;
  const place =
    unlinked.length < delegates.length ? 'trang Quản trị (administration)' : 'bàn điều hành (console)';
  console.log(`    … và ${more} người khác (others): mục "Mã đăng nhập" ở ${place}`);
}

/** Those with whose code nobody has signed in: a code in use is its owner's alone. */
async function unused(
  { identities }: App,
  session: SessionId,
  participants: readonly Participant[],
): Promise<readonly Participant[]> {
  const usage = await identities.usage(session);
  return participants.filter(({ personId }) => usage.get(personId)?.use !== 'used');
}
