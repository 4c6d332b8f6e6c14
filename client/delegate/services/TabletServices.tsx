import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { openPoll } from '#shared/session/polls/find-poll.ts';
import { useConnection, useLive } from '../../connection/context.tsx';
import type { BallotSlot } from '../../offline/ballots/ballot-slot.ts';
import { ownerOf } from '../../offline/device/device-database.ts';
import { takeDevice } from '../../offline/device/device-in-use.ts';
import { openSealer } from '../../offline/device/device-key.ts';
import type { SecretBallot } from '../../offline/secret/secret-booth.ts';
import { startServices, type TabletServices } from './start.ts';

const ServicesContext = createContext<TabletServices | null>(null);

/** Runs the background work of this sign-in while its children are drawn. */
export function TabletServicesProvider({ children }: { children: ReactNode }) {
  const { live, http, signedIn } = useConnection();
  const [services, setServices] = useState<TabletServices | null>(null);
  useEffect(() => {
    let started: TabletServices | null = null;
    let ended = false;
    const using = takeDevice();
    void using
      .then(() => openSealer(ownerOf(signedIn), http))
      .then((sealer) => {
        if (ended) return;
        started = startServices(live, http, signedIn, sealer);
        setServices(started);
      });
    return () => {
      ended = true;
      started?.close();
      void using.then((release) => release());
    };
  }, [live, http, signedIn]);
  return services && <ServicesContext value={services}>{children}</ServicesContext>;
}

export function useServices(): TabletServices {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('no TabletServicesProvider above this component');
  return services;
}

export function useBallotSlot(pollId: string): BallotSlot | undefined {
  return useStore(useServices().outbox.slots, (slots) => slots[pollId]);
}

/** The delegate's own paper in a secret poll; undefined when this device has not touched it. */
export function useSecretBallot(pollId: string): SecretBallot | undefined {
  const { secret } = useServices();
  const ballot = useStore(secret.ballots, (ballots) => ballots[pollId]);
  const read = useStore(secret.vaultRead);
  return ballot ?? (read ? undefined : OPENING);
}

const OPENING: SecretBallot = { status: 'opening' };

/** Ballots that the server has not answered yet, by name and secret. */
export function useUnsentBallots(): number {
  const { outbox, secret } = useServices();
  return useStore(outbox.slots, outbox.unsent) + useStore(secret.ballots, secret.unsent);
}

/** Whether a paper of the secret poll that is open was taken on this device and has not been cast. */
export function useHeldPaper(): boolean {
  const { secret } = useServices();
  const pollId = useLive(({ session }) => session && openPoll(session)?.id);
  const status = useStore(secret.ballots, (ballots) => (pollId ? ballots[pollId]?.status : undefined));
  return status === 'preparing' || status === 'ready';
}

/** Notes that the server does not have yet. */
export function useUnsentNotes(): number {
  return useStore(useServices().notes.unsent, ({ count }) => count);
}

/** Requests to speak and questions that the server does not have yet. */
export function useUnsentRequests(): number {
  return useStore(useServices().requests.unsent, ({ count }) => count);
}
