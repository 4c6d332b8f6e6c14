import { create } from 'zustand';

interface Following {
  /** The delegate wants to be led. */
  readonly follows: boolean;
  /** Went elsewhere meanwhile; a press brings them back. */
  readonly paused: boolean;
  /** Where the reader is; null while no document is open. */
  readonly at: { readonly sha256: string; readonly page: number } | null;
}

/** Whether the delegate lets themself be led by the one who presents. Off until they say so, at each start. */
export const useFollowing = create<Following>()(() => ({ follows: false, paused: false, at: null }));

/** The reader shows another page, or none any more. */
export function readerIsAt(at: Following['at']): void {
  useFollowing.setState({ at });
}
