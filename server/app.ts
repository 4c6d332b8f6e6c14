import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { REGISTER_LOG, type SessionId } from '#shared/protocol/ids.ts';
import { PersonId } from '#shared/protocol/register/ids.ts';
import { findSession } from '#shared/register/find.ts';
import { presentId } from '#shared/register/people/merged.ts';
import type { RegisterState } from '#shared/register/state.ts';
import { dayOf } from '#shared/text/dates.ts';
import { CheckIns } from './attendance/check-in.ts';
import { HallCodes, SeatCodes } from './attendance/hall-code.ts';
import { PollKeys } from './ballots/poll-keys.ts';
import { createClock } from './clock.ts';
import type { Config } from './config.ts';
import type { DocumentFiles } from './documents/document-files.ts';
import { FileRemovals } from './documents/file-removals.ts';
import { certainLog } from './eventlog/certain-log.ts';
import { markSigningKey, type Signer, serverKey } from './eventlog/signing-key.ts';
import { PaperMaker } from './exports/paper-maker.ts';
import { closesAsAnswered } from './http/closing.ts';
import { addRoutes, createFastify } from './http/http-server.ts';
import { doors } from './http/members.ts';
import { deriveSetupCode } from './identity/codes.ts';
import { type Identities, personAccount, SERVER } from './identity/identities.ts';
import { LastContacts } from './identity/last-contacts.ts';
import { LentDays } from './identity/lent/lent-days.ts';
import { PasskeyCeremonies } from './identity/passkeys/ceremonies.ts';
import { DeviceGuard } from './identity/proof/device-guard.ts';
import { DeviceProofs } from './identity/proof/device-proofs.ts';
import { OfficeProvider } from './identity/provider/office-provider.ts';
import { rememberSignIns } from './identity/remembered-sign-ins.ts';
import { serverSecret } from './identity/secret.ts';
import { storageSecretOf } from './identity/storage-secret.ts';
import { PersonLimits } from './limits/person-limits.ts';
import { LastValues } from './moments/last-values.ts';
import { type OpenStorage, openStorageAt } from './open-storage.ts';
import { tellArchived } from './realtime/archived.ts';
import { rooms } from './realtime/rooms.ts';
import {
  disconnectAccount,
  disconnectDevice,
  disconnectSignIn,
  disconnectStrangers,
  tellWindowsOfNewDevices,
} from './realtime/sign-in-news.ts';
import { startSockets } from './realtime/socket-server.ts';
import { accountHolders, nameOf } from './register/administrators.ts';
import { RegisterHost } from './register/register-host.ts';
import { isMade, makeSession } from './register/session-making.ts';
import { formerParticipantsOf, participantsOf } from './session/people.ts';
import { Entrance } from './sessions/entrance.ts';
import { seatedIn } from './sessions/my-sessions.ts';
import { Sessions, type Unserved } from './sessions/sessions.ts';
import { localNames } from './tls/local-names.ts';
import { ownCertificate } from './tls/own-certificate.ts';
import { startTrustPage } from './tls/trust-page.ts';
import { UnderWay } from './under-way.ts';

/** How long a stop waits for what is still to be answered: commits take milliseconds. */
const ANSWERS_MS = 5000;

export interface App {
  readonly sessions: Sessions;
  /** Sessions that could not be loaded; the others are served. */
  readonly unserved: readonly Unserved[];
  readonly identities: Identities;
  readonly register: RegisterHost;
  /** Opens the founding of the office; null where there is one. */
  readonly setupCode: () => string | null;
  /** The data folder's `secret.key` was another one than at the last start: all codes are new, and all sign-ins ended. */
  readonly codesMadeAnew: boolean;
  readonly documents: DocumentFiles;
  /** Who vouches for the logs of this server. */
  readonly signer: Signer;
  /** Port it listens on. */
  readonly port: number;
  /** Where tablets learn to trust this server's own authority, and that one's fingerprint; null where there is none. */
  readonly trust: { readonly port: number; readonly fingerprint: string } | null;
  stop(): Promise<void>;
}

/** Puts the server together from its parts and starts it. Composition only: each part is in its own folder. */
export async function startApp(
  config: Config,
  clientDir: string,
  open: OpenStorage = openStorageAt,
): Promise<App> {
  mkdirSync(config.dataDir, { recursive: true });
  const own = config.lanHttps
    ? await ownCertificate(config.dataDir, localNames(config.publicUrl), Date.now())
    : null;
  const app = createFastify({ logLevel: config.logLevel, tls: own ?? readTls(config.tls) });
  const clock = createClock();
  const now = () => clock.now();
  const reportError = (error: unknown, context: string) => app.log.error({ err: error }, context);

  const storage = await open(config);
  await storage.lead();
  // Not before: another process may serve from the same folder.
  const stagingDir = join(config.dataDir, 'staging');
  rmSync(stagingDir, { recursive: true, force: true });
  mkdirSync(stagingDir, { recursive: true });
  const log = certainLog(storage.log);
  const { index, box, secretBox, plainBallots, pollSecrets, documents, texts, annotations, receipts } =
    storage;
  const lastValues = await LastValues.load(storage.moments);
  const removals = new FileRemovals(documents, texts, annotations);
  const pollKeys = new PollKeys();
  pollKeys.prepare();
  const hasRegister = (await log.read(REGISTER_LOG, 0, 1)).length > 0;
  const signingKey = serverKey(config.dataDir, hasRegister || (await log.sessions()).length > 0);
  const { signer } = signingKey;
  const secret = serverSecret(config.dataDir);
  const opened = await storage.openIdentities(secret, new Date(now()).toISOString());
  const identities = rememberSignIns(opened.identities);
  const archive: { register: RegisterHost | null } = { register: null };
  const { pins, passkeys, subjects } = opened;
  if (opened.codesMadeAnew) await pins.forgetAll();
  /** Once there is a register. */
  let onSeated = () => {};
  const sessions = new Sessions({
    log,
    index,
    signingKey,
    box,
    secretBox,
    pollSecrets,
    plainBallots,
    pollKeys,
    clock,
    reportError,
    isArchived: (id) => isArchived(archive.register, id),
    removeFile: (sha256, removal) => removals.remove(sha256, removal),
    async onPeopleChanged(id, state) {
      await identities.ensure(participantsOf(id, state));
      const former = formerParticipantsOf(id, state);
      if (former.length > 0) await identities.leave(former, SERVER, new Date(now()).toISOString());
      onSeated();
    },
  });
  const unserved = await sessions.start();
  /** Once there are sockets. */
  let onRights = () => {};
  const register = await RegisterHost.load({
    log,
    signingKey,
    clock,
    served: () => sessions.list(),
    isMade: (session) => isMade(sessions, session),
    make: (session, state) => makeSession(sessions, session, state),
    async onPeopleChanged(state) {
      await followAccounts(identities, state, seatedIn(sessions.list()), new Date(now()).toISOString());
      onRights();
    },
    reportError,
  });
  archive.register = register;
  sessions.onLoaded(() => void register.sessionCame());
  onSeated = () => void register.peopleSeated();
  // Not before every log was vouched for.
  if (!signingKey.coversAll && unserved.length === 0) markSigningKey(config.dataDir);
  const setupCode = deriveSetupCode(secret);

  const limits = new PersonLimits();
  const contacts = new LastContacts(identities, now, reportError);
  const guard = new DeviceGuard(identities, new DeviceProofs(), contacts, now);
  const entrance = new Entrance({
    identities,
    guard,
    sessions,
    register: () => ({ state: register.state, today: dayOf(new Date(register.now()).toISOString()) }),
  });
  const called = (personId: PersonId) => nameOf(register.state, personId);
  const seatCodes = new SeatCodes(secret);
  const socketPorts = {
    sessions,
    identities,
    entrance,
    contacts,
    limits,
    lastValues,
    memoStore: storage.memos,
    checkIns: new CheckIns({ hall: new HallCodes(secret), seats: seatCodes }),
    called,
    now,
    reportError,
    underWay: new UnderWay(),
    leads: () => storage.leads(),
  };
  const io = startSockets(app.server, socketPorts);
  const lentDays = new LentDays({
    ...{ lent: opened.lent, identities, now, reportError },
    onEnded: (deviceId) => disconnectDevice(io, deviceId),
  });
  onRights = () => {
    disconnectStrangers(io, socketPorts);
    tellArchived(io);
  };
  await addRoutes(
    app,
    {
      sessions,
      identities,
      lent: opened.lent,
      register,
      pins,
      passkeys,
      ceremonies: new PasskeyCeremonies(),
      subjects,
      provider: config.provider && new OfficeProvider(config.provider, now, reportError),
      setupCode,
      guard,
      entrance,
      contacts,
      log,
      signingKey,
      secretBox,
      documents,
      texts,
      removals,
      annotations,
      receipts,
      papers: new PaperMaker(log),
      door: doors(entrance, limits),
      now,
      stagingDir,
      maxDocumentBytes: config.maxDocumentBytes,
      documentCacheBytes: config.documentCacheBytes,
      publicUrl: config.publicUrl,
      seatCodes,
      storageSecret: (identity) => (config.tabletEncryption ? storageSecretOf(secret, identity) : null),
      onSignInsEnded: (account, keep) => disconnectAccount(io, account, keep),
      onSignInEnded: (token) => disconnectSignIn(io, token),
      onDeviceRevoked: (deviceId) => disconnectDevice(io, deviceId),
      isConnected: (deviceId) => io.sockets.adapter.rooms.has(rooms.device(deviceId)),
      onNewDevicesSeen: (token) => tellWindowsOfNewDevices(io, identities, token),
      onAnnotationsChanged: ({ sessionId, personId }, cursor) =>
        io.to(rooms.person(sessionId, personId)).emit('annotations:changed', cursor),
      onSharingChanged: (sessionId, delegateId) =>
        io.to(rooms.person(sessionId, delegateId)).emit('annotations:shared'),
    },
    { clientDir, rehearsal: config.rehearsal },
  );
  await app.listen({ port: config.port, host: config.host });
  const { port } = app.server.address() as AddressInfo;
  const trustPage =
    own && config.lanHttps
      ? await startTrustPage(own.authority, {
          host: config.host,
          port: config.lanHttps.trustPort,
          appPort: port,
        })
      : null;

  return {
    sessions,
    unserved,
    identities,
    register,
    setupCode: () => (register.state.office ? null : setupCode),
    codesMadeAnew: opened.codesMadeAnew,
    documents,
    signer,
    port,
    trust: own && trustPage && { port: trustPage.port, fingerprint: own.authority.fingerprint },
    async stop() {
      await trustPage?.stop();
      const closed = closesAsAnswered(app.server, ANSWERS_MS);
      await io.close();
      await app.close();
      closed();
      await socketPorts.underWay.settled(ANSWERS_MS);
      await register.stop();
      lentDays.stop();
      await contacts.stop();
      await sessions.stop();
      await storage.close();
    },
  };
}

/** Before the register is there, nobody enters anything anywhere. */
function isArchived(register: RegisterHost | null, id: SessionId): boolean {
  const session = register && findSession(register.state, id);
  return session?.stage === 'archived';
}

/** Whoever has to do with the office has an account, and nobody else. */
async function followAccounts(
  identities: Identities,
  state: RegisterState,
  seated: ReadonlySet<string>,
  at: string,
): Promise<void> {
  const holders = new Set(accountHolders(state, dayOf(at), seated));
  const known = new Map(await identities.usage(REGISTER_LOG));
  const fresh = [...holders].filter((personId) => !known.has(personId));
  if (fresh.length > 0) await identities.ensure(fresh.map(personAccount));
  for (const { id } of state.people.filter(({ merged }) => merged !== null)) {
    await identities.merge(id, presentId(state, id));
    known.delete(id);
  }
  const gone = [...known.keys()].map((id) => PersonId.parse(id)).filter((personId) => !holders.has(personId));
  if (gone.length > 0) await identities.leave(gone.map(personAccount), SERVER, at);
}

/** PEM texts from the files that the settings name. */
function readTls(files: Config['tls']): { readonly cert: string; readonly key: string } | null {
  return files && { cert: readFileSync(files.cert, 'utf8'), key: readFileSync(files.key, 'utf8') };
}
