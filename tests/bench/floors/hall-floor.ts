import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Server } from 'socket.io';
import { temporaryFolder } from '../../support/folders.ts';
import type { Prepared } from '../hall/messages.ts';

/**
 * The floor of `bench hall`, a process of its own: bare Socket.IO. What it is to tell is prepared first, then one command has it told: after one
 * insert committed with synchronous=FULL, to each group what that group is told. Whoever comes back fetches what was prepared. Prints its port.
 */
const db = new Database(join(temporaryFolder(), 'floor.sqlite'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE entries (seq INTEGER PRIMARY KEY, body TEXT)');
const insert = db.prepare('INSERT INTO entries (body) VALUES (?)');

const http = createServer();
const io = new Server(http, { perMessageDeflate: false, serveClient: false });
let prepared: Prepared = {};
let answer: unknown = null;
io.on('connection', (socket) => {
  socket.join(String(socket.handshake.auth.group));
  socket.on('prepare', (what: Prepared, ack: () => void) => {
    prepared = what;
    ack();
  });
  socket.on('command', (command: object, ack: (outcome: object) => void) => {
    const { lastInsertRowid } = insert.run(JSON.stringify(command));
    for (const [group, messages] of Object.entries(prepared)) {
      for (const { name, payload } of messages) io.to(group).emit(name, payload);
    }
    ack({ ok: true, seq: Number(lastInsertRowid) });
  });
  socket.on('prepare-answer', (what: unknown, ack: () => void) => {
    answer = what;
    ack();
  });
  socket.on('fetch', (_have: unknown, ack: (answer: unknown) => void) => ack(answer));
});
http.listen(0, '127.0.0.1', () => console.log((http.address() as AddressInfo).port));
