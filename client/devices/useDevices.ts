import { useEffect, useState } from 'react';
import type { Refusal } from '#shared/protocol/refusals.ts';
import type { Device, Devices } from '#shared/protocol/sign-ins.ts';
import { type Http, jsonOf, RefusedError } from '../connection/http.ts';

interface DevicesOf {
  /** null until they are loaded. */
  readonly devices: readonly Device[] | null;
  /** Why the last thing that was asked for was not done. */
  readonly problem: Refusal | 'unanswered' | null;
  readonly busy: boolean;
  readonly reload: () => void;
  /** True when the device is signed out. */
  readonly revoke: (device: Device) => Promise<boolean>;
}

/**
 * Devices on which somebody is signed in, read from `path` again whenever `changes` does; below it each is signed out
 * (server/http/devices.ts).
 */
export function useDevices(http: Http, path: string, changes: number): DevicesOf {
  const [devices, setDevices] = useState<readonly Device[] | null>(null);
  const [problem, setProblem] = useState<DevicesOf['problem']>(null);
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: they are read anew when these change
  useEffect(() => {
    let ended = false;
    const load = async () => {
      const answer = await jsonOf<Devices>(await http(path));
      if (ended) return;
      setDevices(answer.devices);
      setProblem(null);
    };
    load().catch((error: unknown) => {
      if (!ended) setProblem(problemOf(error));
    });
    return () => {
      ended = true;
    };
  }, [http, path, changes, attempt]);

  return {
    devices,
    problem,
    busy,
    reload: () => setAttempt((known) => known + 1),
    async revoke({ id }) {
      setBusy(true);
      try {
        await jsonOf<object>(await http(`${path}/${encodeURIComponent(id)}/revoke`, { method: 'POST' }));
        setAttempt((known) => known + 1);
        return true;
      } catch (error) {
        setProblem(problemOf(error));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}

function problemOf(error: unknown): Refusal | 'unanswered' {
  return error instanceof RefusedError ? error.refusal : 'unanswered';
}
