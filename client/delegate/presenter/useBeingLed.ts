import { useEffect, useRef } from 'react';
import type { PresenterPlace } from '#shared/protocol/socket.ts';
import { openDocument } from '../navigation.ts';
import { useFollowing } from './following.ts';

/**
 * Keeps the reader where the presenter is, as long as the delegate follows. Who turns a page or closes the document by
 * hand is let go, and stays where they are.
 */
export function useBeingLed(place: PresenterPlace): void {
  const { follows, paused, at } = useFollowing();
  const led = follows && !paused;
  const { sha256, page } = place;
  const isThere = at?.sha256 === sha256 && at.page === page;
  const arrived = useRef(false);
  useEffect(() => {
    arrived.current = false;
    if (!led) return;
    const now = useFollowing.getState().at;
    if (now?.sha256 === sha256 && now.page === page) arrived.current = true;
    else openDocument(sha256, null, { page });
  }, [led, sha256, page]);
  useEffect(() => {
    if (!led) return;
    if (isThere) arrived.current = true;
    else if (arrived.current) useFollowing.setState({ paused: true });
  }, [led, isThere]);
}
