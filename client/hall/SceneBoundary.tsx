import { Component, type ReactNode } from 'react';
import { BlankScene } from './scenes/called-up.tsx';

/**
 * A bug in one scene must not leave the hall, nor the console with its small picture, before an empty page: header and footer stay, and the
 * name of the session stands in its place. What is thrown is in the browser's log. Each scene needs a boundary of its own, by its key.
 */
export class SceneBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <BlankScene /> : this.props.children;
  }
}
