import type { viewerOf } from '#shared/access/viewer.ts';
import type { SessionHost } from '../session/session-host.ts';
import { rememberDoings } from './doings.ts';
import type { LiveServer } from './ports.ts';
import type { Presenter } from './presenter.ts';
import { progressForHall } from './progress-for-hall.ts';
import { rooms } from './rooms.ts';
import { tellEntries } from './tell-entries.ts';
import { throttle } from './throttle.ts';
import type { Trials } from './trials.ts';
import { moveViewers } from './viewers.ts';

/** How often console and hall see a poll fill, in milliseconds: smooth to the eye, nothing to 500 tablets. */
const PROGRESS_EVERY_MS = 250;

/** Tells everybody in the session what its log gained. Each message is encoded once, however many sockets get it. */
export function broadcastSession(
  io: LiveServer,
  host: SessionHost,
  presenter: Presenter,
  trials: Trials,
): void {
  const shown = new Map<string, string>();
  const showProgress = throttle(PROGRESS_EVERY_MS, () => {
    const forHall = new Map(progressForHall(host).map((progress) => [progress.pollId, progress]));
    for (const progress of host.progress) {
      const text = JSON.stringify(progress);
      if (shown.get(progress.pollId) === text) continue;
      shown.set(progress.pollId, text);
      io.to(rooms.console(host.id)).emit('poll:progress', progress);
      // Whoever chairs sees how far it has come, and not who.
      io.to(rooms.circle(host.id, 'conduct')).emit('poll:progress', { ...progress, names: null });
      const hall = forHall.get(progress.pollId);
      if (hall) io.to(rooms.hall(host.id)).emit('poll:progress', hall);
    }
  });
  let judgedBy = judgedOn(host);
  host.listen({
    entries(news) {
      // Before the vote is told: nobody presses a trial's button for it.
      trials.follow(host, news.entries);
      rememberDoings(host, news.entries);
      tellEntries(io, host, news);
      const now = judgedOn(host);
      // Of most entries nobody knows more or less than before, and nobody of five hundred has to be looked at.
      if (now.some((part, place) => part !== judgedBy[place])) moveViewers(io, host, presenter);
      judgedBy = now;
      presenter.follow(host, news.entries);
      for (const { event } of news.entries) if (event.type === 'PollClosed') shown.delete(event.pollId);
      showProgress();
    },
    ballotRecorded(delegateId, receipt) {
      tellOtherDevices(io, host, delegateId, receipt);
      showProgress();
    },
    tokenIssued(delegateId, pollId) {
      if (hasOtherDevices(io, host, delegateId)) {
        io.to(rooms.person(host.id, delegateId)).emit('token:issued', pollId);
      }
      showProgress();
    },
    ballotDropped: showProgress,
    votingSuspended(suspended) {
      io.to(rooms.session(host.id)).emit('poll:suspended', suspended);
    },
  });
}

/** All of the session by which it is judged what somebody may know (`viewerOf`). */
function judgedOn({ state }: SessionHost): readonly unknown[] {
  const { standingBody, closedSitting, units, guests, groupDebates } = state satisfies Parameters<
    typeof viewerOf
  >[0];
  return [standingBody, closedSitting, units, guests, groupDebates];
}

/** A delegate's second device shows the same ballot as recorded; most delegates have one, and then nothing is sent. */
function tellOtherDevices(
  io: LiveServer,
  host: SessionHost,
  delegateId: string,
  receipt: Parameters<Parameters<SessionHost['listen']>[0]['ballotRecorded']>[1],
): void {
  if (hasOtherDevices(io, host, delegateId)) {
    io.to(rooms.person(host.id, delegateId)).emit('ballot:recorded', receipt);
  }
}

function hasOtherDevices(io: LiveServer, host: SessionHost, delegateId: string): boolean {
  return (io.sockets.adapter.rooms.get(rooms.person(host.id, delegateId))?.size ?? 0) > 1;
}
