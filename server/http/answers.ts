import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Refusal, RefusalCode } from '#shared/protocol/refusals.ts';
import type { MadePaper } from '../exports/paper-maker.ts';

const STATUS: Partial<Record<RefusalCode, number>> = {
  'not-signed-in': 401,
  'device-wiped': 401,
  'signed-out': 401,
  'device-unproven': 401,
  'device-revoked': 401,
  'proof-outdated': 401,
  'code-renewed': 401,
  'codes-made-anew': 401,
  'left-list': 401,
  'wrong-code': 401,
  'administrator-not-signed-in': 401,
  'administrator-code-renewed': 401,
  'wrong-administrator-code': 401,
  'pin-needed': 401,
  'wrong-pin': 401,
  'pin-locked': 401,
  'passkey-refused': 401,
  'provider-said-no': 401,
  'subject-unlinked': 401,
  'account-ended': 401,
  'code-alone': 403,
  'provider-unreachable': 503,
  'too-many-attempts': 429,
  'too-fast': 429,
  'not-permitted': 403,
  'not-of-session': 403,
  'code-of-person': 403,
  'session-not-named': 400,
  'code-of-secretary': 403,
  'administrators-only': 403,
  'client-outdated': 426,
  'malformed-message': 400,
  'unknown-message': 404,
  'not-found': 404,
  'unknown-document': 404,
  'unknown-poll': 404,
  'file-too-large': 413,
  'session-not-closed': 409,
  'code-after-opening': 409,
  'code-in-use': 409,
  'administrator-code-in-use': 409,
  'session-codes-in-use': 409,
  'session-not-made': 409,
  'differences-outdated': 409,
  'links-outdated': 409,
  'box-not-published': 409,
  'import-outdated': 409,
  'import-expired': 410,
  'file-removed': 410,
  'file-removed-before': 410,
  'server-error': 500,
  'session-unreadable': 503,
  'words-not-read': 503,
  'export-took-too-long': 503,
  'annotations-took-too-long': 503,
  'file-took-too-long': 503,
};

/** Sends a refusal as `{ok: false, refusal}` with the status that fits its code; 422 where none is nearer. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  return reply.code(STATUS[refusal.code] ?? 422).send({ ok: false, refusal });
}

/**
 * Sends what lies in several places as one body, in one write and without copying it together. The parts are used up by it: the
 * memory of large ones is given back once they have been handed to the system. Left to the garbage collector, which counts
 * such memory, a hall of returning tablets would have it clear everything every few answers.
 */
export function sendParts(reply: FastifyReply, type: string, parts: readonly Uint8Array[]): FastifyReply {
  reply.hijack();
  const { raw } = reply;
  raw.setHeader('content-type', type);
  raw.setHeader(
    'content-length',
    parts.reduce((sum, { byteLength }) => sum + byteLength, 0),
  );
  raw.once('finish', () => parts.forEach(giveBack));
  raw.cork();
  for (const part of parts) raw.write(part);
  raw.end();
  raw.uncork();
  return reply;
}

/** Smaller ones may lie in memory that they share with others. */
const LARGE_BYTES = 64 * 1024;

function giveBack({ buffer, byteLength }: Uint8Array): void {
  const isAlone = buffer.byteLength === byteLength;
  if (isAlone && byteLength >= LARGE_BYTES && buffer instanceof ArrayBuffer) buffer.transfer(0);
}

/** Sends a paper part by part: megabytes in one write would hold up the ballots behind it. */
export function sendPaper(reply: FastifyReply, type: string, { parts, bytes }: MadePaper): FastifyReply {
  return reply.type(type).header('content-length', bytes).send(Readable.from(parts));
}
