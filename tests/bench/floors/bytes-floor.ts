import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * The floor of the fetch in `bench sync`, a process of its own: bare node:http that answers each POST to / with the bytes
 * that were last put there, from memory. Reading needs no durability. Prints its port.
 */
let answer: Buffer = Buffer.alloc(0);

const http = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    if (request.method === 'PUT') {
      answer = Buffer.concat(parts);
      response.end();
      return;
    }
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.setHeader('content-length', answer.length);
    response.end(answer);
  });
});

http.listen(0, '127.0.0.1', () => console.log((http.address() as AddressInfo).port));
