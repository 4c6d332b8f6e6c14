import type { FastifyInstance } from 'fastify';
import { anybodyIn, type Viewer } from '#shared/access/viewer.ts';
import { NOTICE_FORMATS, type NoticeFormat, NoticeParticulars } from '#shared/protocol/notices.ts';
import { refusal } from '#shared/protocol/refusals.ts';
import { noticeContents } from '../notices/contents.ts';
import { sendPaper, sendRefusal } from './answers.ts';
import { PAPER_TYPES } from './media-types.ts';
import { memberOf } from './members.ts';
import type { HttpPorts } from './ports.ts';

const TYPES: Readonly<Record<NoticeFormat, string>> = {
  ...PAPER_TYPES,
  ics: 'text/calendar; charset=utf-8; method=PUBLISH',
};

/** Whose knowledge of the session a notice may say: it is read by all to whom it goes. */
const READERS: Readonly<Record<NoticeParticulars['addressee'], Viewer>> = {
  members: anybodyIn('members'),
  guests: anybodyIn('guests'),
};

/** The notice of a session (giấy triệu tập, giấy mời), as a paper and for calendars; what is asked for is kept nowhere. */
export function noticeRoutes(app: FastifyInstance, { papers, now }: HttpPorts): void {
  for (const format of NOTICE_FORMATS) {
    const path = `/api/export/notice.${format}`;
    app.post(path, async (request, reply) => {
      const particulars = NoticeParticulars.safeParse(request.body);
      if (!particulars.success) {
        return sendRefusal(reply, refusal('malformed-message', { what: `POST ${path}` }));
      }
      const { host } = memberOf(request);
      const made = await papers.make(host.id, host.state.seq, {
        type: 'notice',
        format,
        contents: noticeContents(host.stateFor(READERS[particulars.data.addressee])),
        particulars: particulars.data,
        now: new Date(now()).toISOString(),
      });
      return made.ok ? sendPaper(reply, TYPES[format], made) : sendRefusal(reply, made.refusal);
    });
  }
}
