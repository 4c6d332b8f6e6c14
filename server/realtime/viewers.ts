import { viewerOf, viewKey } from '#shared/access/viewer.ts';
import type { SessionHost } from '../session/session-host.ts';
import type { LiveServer } from './ports.ts';
import type { Presenter } from './presenter.ts';
import { rooms } from './rooms.ts';
import { welcome } from './welcome.ts';

/** Sockets whose person may now know more or less than before go on with the whole state as they may know it from here on. */
export function moveViewers(io: LiveServer, host: SessionHost, presenter: Presenter): void {
  for (const id of io.sockets.adapter.rooms.get(rooms.session(host.id)) ?? []) {
    const socket = io.sockets.sockets.get(id);
    if (!socket) continue;
    const { viewer: before, identity } = socket.data;
    const viewer = viewerOf(host.state, identity);
    // One that is only being let in has its viewer looked at again when it joins (joining.ts).
    const told = socket.rooms.has(rooms.circle(host.id, before.circle));
    if (!told) continue;
    socket.data.viewer = viewer;
    if (viewKey(viewer) === viewKey(before)) continue;
    socket.leave(rooms.circle(host.id, before.circle));
    socket.join(rooms.circle(host.id, viewer.circle));
    welcome(socket, null);
    presenter.tell(socket);
  }
}
