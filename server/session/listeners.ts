/** Who is told what happens. One that fails keeps nobody else from being told, and undoes nothing. */
export class Listeners<Listener> {
  readonly #listeners = new Set<Listener>();
  readonly #reportError: (error: unknown, context: string) => void;

  constructor(reportError: (error: unknown, context: string) => void) {
    this.#reportError = reportError;
  }

  /** Returns what ends it. */
  add(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(say: (listener: Listener) => void): void {
    for (const listener of this.#listeners) {
      try {
        say(listener);
      } catch (error) {
        this.#reportError(error, 'telling what happened');
      }
    }
  }
}
