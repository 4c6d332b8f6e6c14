import { create } from 'zustand';
import type { RegisterCommand } from '#shared/protocol/register/commands.ts';
import type { ConvenedSession, RegisterAnswer } from '#shared/protocol/register/http.ts';
import type { RegisterState } from '#shared/register/state.ts';
import { downloadFile, jsonOf, postJson, RefusedError } from '../../connection/http.ts';
import type { Problem } from '../../forms/useAction.ts';
import { hearOf, http } from '../gate/gate.ts';

/** How long after its convening a session that is still being made is asked about again. */
const ASK_AGAIN_MS = 1500;

interface Known {
  /** As the server told it last; null until it has told it once. */
  readonly answer: RegisterAnswer<RegisterState> | null;
  /** Why what is shown may be behind the server. */
  readonly problem: Problem | null;
}

/**
 * What this page knows of the register: whole, as the server answers, and asked for again after each command. Few people
 * write it, so there is nothing to follow; what another administrator did shows with the next command or visit.
 */
export const useKnown = create<Known>()(() => ({ answer: null, problem: null }));

let waiting: ReturnType<typeof setTimeout> | undefined;

export async function refresh(): Promise<void> {
  clearTimeout(waiting);
  try {
    const answer = await asked(async () =>
      jsonOf<RegisterAnswer<RegisterState>>(await http('/api/register')),
    );
    // Of two answers that cross, the one that knows more stays.
    const before = useKnown.getState().answer;
    if (before === null || answer.seq >= before.seq) useKnown.setState({ answer, problem: null });
    if (answer.sessions.some(({ made }) => !made)) waiting = setTimeout(() => void refresh(), ASK_AGAIN_MS);
  } catch (error) {
    useKnown.setState({ problem: error instanceof RefusedError ? error.refusal : 'unanswered' });
  }
}

/**
 * Gives a command and shows what came of it. One that is sent again after no answer came is recognised by the ids in it.
 * @throws RefusedError when the server refused it; TypeError when no answer came.
 */
export async function give(command: RegisterCommand): Promise<void> {
  try {
    await post('/api/register/commands', command);
  } catch (error) {
    // What was shown may have been the reason.
    if (error instanceof RefusedError) void refresh();
    throw error;
  }
  await refresh();
}

/** @throws RefusedError when the server refused it; TypeError when no answer came. */
export function post<T>(path: string, body: unknown): Promise<T> {
  return asked(() => postJson<T>(http, path, body));
}

/** @throws RefusedError when the server refused it; TypeError when no answer came. */
export function upload<T>(path: string, form: FormData): Promise<T> {
  return asked(async () => jsonOf<T>(await http(path, { method: 'POST', body: form })));
}

/** Saves what `path` answers as `file`. @throws RefusedError when the server refused it; TypeError when no answer came. */
export function download(path: string, file: string): Promise<void> {
  return asked(() => downloadFile(http, path, file));
}

/** Tells the server that something is not needed any more; what it could not be told of expires there by itself. */
export function discard(path: string): void {
  http(path, { method: 'DELETE' }).catch(() => undefined);
}

/** @throws RefusedError when the server refused it; TypeError when no answer came. */
export function read<T>(path: string): Promise<T> {
  return asked(async () => jsonOf<T>(await http(path)));
}

export function forget(): void {
  clearTimeout(waiting);
  useKnown.setState({ answer: null, problem: null });
}

async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusedError) hearOf(error.refusal);
    throw error;
  }
}

/** A narrow selection of the register; only where it is known (below AdministrationApp). */
export function useRegister<T>(select: (state: RegisterState) => T): T {
  return useKnown(({ answer }) => select(known(answer).state));
}

/** Sessions that were convened: whether they stand on the server, and how they differ from the register. */
export function useConvened(): readonly ConvenedSession[] {
  return useKnown(({ answer }) => known(answer).sessions);
}

function known<T>(answer: T | null): T {
  if (answer === null) throw new Error('the register is not known yet');
  return answer;
}
