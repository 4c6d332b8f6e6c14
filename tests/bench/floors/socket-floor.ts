import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Server } from 'socket.io';
import { temporaryFolder } from '../../support/folders.ts';

/**
 * The floor of `bench live`, a process of its own: bare Socket.IO that broadcasts what it is given, and acknowledges
 * each ballot after one insert committed with synchronous=FULL. Prints its port.
 */
const db = new Database(join(temporaryFolder(), 'floor.sqlite'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE ballots (id TEXT PRIMARY KEY, poll TEXT, delegate TEXT, selection TEXT, at TEXT)');
const insert = db.prepare('INSERT INTO ballots (id, poll, delegate, selection, at) VALUES (?, ?, ?, ?, ?)');

const http = createServer();
const io = new Server(http, { perMessageDeflate: false, serveClient: false });
io.on('connection', (socket) => {
  socket.on('broadcast', (payload: unknown) => io.emit('events', payload));
  socket.on(
    'ballot',
    (ballot: { pollId: string; ballotId: string; selection: object }, ack: (receipt: object) => void) => {
      const recordedAt = new Date().toISOString();
      insert.run(ballot.ballotId, ballot.pollId, socket.id, JSON.stringify(ballot.selection), recordedAt);
      ack({ ok: true, ...ballot, recordedAt });
    },
  );
});
http.listen(0, '127.0.0.1', () => console.log((http.address() as AddressInfo).port));
