import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { type Outcome, refusal } from '#shared/protocol/refusals.ts';
import { BodyId } from '#shared/protocol/register/ids.ts';
import {
  MembersConfirmation,
  MembersFileFields,
  type MembersPreview,
} from '#shared/protocol/register/members-import.ts';
import { findBody, valid } from '#shared/register/find.ts';
import type { Listing } from '../importing/members/listing.ts';
import { membersSteps, previewMembers } from '../importing/members/members-preview.ts';
import { newListIds } from '../importing/members/new-ids.ts';
import type { MemberRow } from '../importing/members/read-members.ts';
import { readMembersFile } from '../importing/members/read-members-file.ts';
import { actingAs } from './administrators.ts';
import { sendRefusal } from './answers.ts';
import type { HttpPorts } from './ports.ts';
import { withUpload } from './uploads.ts';

/** A list of a thousand people with all that stands beside them is a hundredth of this. */
const MAX_BYTES = 20_000_000;
/** Previews that nobody confirmed are forgotten after this, in milliseconds. */
const KEPT_MS = 60 * 60_000;
/** Of more the oldest is forgotten: few people administer an office. */
const MOST_KEPT = 50;

interface Waiting {
  readonly listing: Omit<Listing, 'source' | 'reason'>;
  readonly rows: readonly MemberRow[];
  /** How many errors keep it from being confirmed. */
  readonly errors: number;
  readonly expires: NodeJS.Timeout;
  /** What came of it, once it was confirmed: whoever got no answer asks again. */
  done: Outcome<{ seq: number }> | null;
}

/** Members of a body from a spreadsheet: a preview that changes nothing, then the confirmation. For administrators. */
export function membersImportRoutes(app: FastifyInstance, ports: HttpPorts): void {
  const { register, stagingDir } = ports;
  const waiting = new Map<string, Waiting>();

  function forget(previewId: string | undefined): void {
    if (previewId === undefined) return;
    clearTimeout(waiting.get(previewId)?.expires);
    waiting.delete(previewId);
  }
  app.addHook('onClose', async () => {
    for (const previewId of waiting.keys()) forget(previewId);
  });

  app.post<{ Params: { bodyId: string } }>(
    '/api/register/bodies/:bodyId/members/preview',
    async (request, reply) => {
      const outcome = await withUpload(request, stagingDir, MAX_BYTES, async (upload) => {
        const fields = MembersFileFields.safeParse(upload.fields);
        if (!fields.success) return { ok: false, refusal: refusal('malformed-message', { what: 'members' }) };
        const bodyId = BodyId.safeParse(request.params.bodyId).data;
        const { state } = register;
        const body = bodyId && valid(findBody(state, bodyId));
        if (!body) return { ok: false, refusal: refusal('unknown-body') };
        const { rows, problems } = await readMembersFile(upload.path, upload.fileName, body);
        const listing = { state, bodyId: body.id, ...fields.data, ids: newListIds() };
        const preview = await previewMembers({ ...listing, ...UNSAID }, rows, upload.fileName);
        const all = [...problems, ...preview.problems];
        const errors = all.filter(({ severity }) => severity === 'error').length;
        const previewId = randomUUID();
        const expires = setTimeout(() => forget(previewId), KEPT_MS);
        expires.unref();
        waiting.set(previewId, { listing, rows, errors, expires, done: null });
        if (waiting.size > MOST_KEPT) forget(waiting.keys().next().value);
        const answer: MembersPreview = { previewId, ...preview, problems: all };
        return { ok: true, preview: answer };
      });
      return outcome.ok ? outcome.preview : sendRefusal(reply, outcome.refusal);
    },
  );

  app.post<{ Params: { previewId: string } }>(
    '/api/register/members-previews/:previewId',
    async (request, reply) => {
      const kept = waiting.get(request.params.previewId);
      if (!kept) return sendRefusal(reply, refusal('import-expired'));
      const body = MembersConfirmation.safeParse(request.body);
      if (!body.success) return sendRefusal(reply, refusal('malformed-message', { what: 'members' }));
      const { errors, listing, rows } = kept;
      if (errors > 0) return sendRefusal(reply, refusal('import-has-errors', { count: errors }));
      const { answers, ...grounds } = body.data;
      if (kept.done?.ok) return kept.done;
      const planned = membersSteps({ ...listing, ...grounds }, rows, answers);
      if (!planned.ok) return sendRefusal(reply, planned.refusal);
      const [...steps] = planned.steps;
      if (steps.length === 0) return { ok: true, seq: register.state.seq };
      const command = { type: 'ImportMembers', basedOn: listing.state.seq, steps } as const;
      kept.done = await register.execute(command, actingAs(request));
      return kept.done.ok ? kept.done : sendRefusal(reply, kept.done.refusal);
    },
  );

  app.delete<{ Params: { previewId: string } }>(
    '/api/register/members-previews/:previewId',
    async (request) => {
      forget(request.params.previewId);
      return { ok: true };
    },
  );
}

/** Nothing is entered with a preview. */
const UNSAID = { source: '', reason: '' };
