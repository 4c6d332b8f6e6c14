import type { AgendaItemKind } from '../protocol/records.ts';
import type { ScriptStep } from '../protocol/script.ts';

const PRESENTATIONS: Readonly<Record<AgendaItemKind, string>> = {
  procedure: `{lời thưa}
Theo chương trình, tiếp theo là nội dung {số}: {nội dung}.
Xin mời {người trình bày}.`,
  report: `{lời thưa}
Theo chương trình {kỳ họp}, tiếp theo là nội dung {số}: {nội dung}.
Xin trân trọng kính mời {người trình bày} trình bày. {tài liệu}`,
  resolution: `{lời thưa}
Theo chương trình {kỳ họp}, tiếp theo là nội dung {số}: {nội dung}.
Xin trân trọng kính mời {người trình bày} trình bày. {tài liệu}`,
  questioning: `{lời thưa}
Sau đây là phiên chất vấn và trả lời chất vấn: {nội dung}.
Xin mời {người trình bày} báo cáo, trả lời chất vấn của các vị đại biểu. Đề nghị hỏi ngắn gọn, trả lời thẳng vào vấn đề.`,
  personnel: `{lời thưa}
Theo chương trình {kỳ họp}, tiếp theo là nội dung {số}, về công tác nhân sự: {nội dung}.
Xin trân trọng kính mời {người trình bày} trình bày. {tài liệu}`,
  debate: `{lời thưa}
Theo chương trình {kỳ họp}, tiếp theo là nội dung {số}: {nội dung}.
Xin mời {người trình bày} gợi ý nội dung thảo luận.`,
  other: `{lời thưa}
Theo chương trình, tiếp theo là nội dung {số}: {nội dung}.
Xin mời {người trình bày}.`,
};

const OTHERS: Readonly<Record<Exclude<ScriptStep, 'presentation'>, string>> = {
  opening: `{lời thưa}
Tổng số đại biểu được triệu tập là {tổng số}; có mặt {có mặt}, đạt {tỷ lệ có mặt}; vắng mặt {vắng mặt}. {điều kiện họp}
Thay mặt Chủ tọa, tôi xin tuyên bố khai mạc {kỳ họp} của {cơ quan}.`,
  appraisal: `Xin cảm ơn {người trình bày}.
Xin trân trọng kính mời đại diện cơ quan thẩm tra trình bày {báo cáo thẩm tra}.`,
  debate: `Xin cảm ơn các báo cáo vừa trình bày.
Sau đây, xin mời các vị đại biểu thảo luận về nội dung {số}: {nội dung}. Mỗi lần phát biểu không quá {thời gian phát biểu}.
Hiện có {số đăng ký} đại biểu đăng ký phát biểu{danh sách đăng ký}.`,
  speaker: `{lời cảm ơn}
Xin mời đại biểu {đại biểu}, {hình thức phát biểu}{mời chuẩn bị}.
Thời gian không quá {thời gian phát biểu}.`,
  reply: `{lời cảm ơn}
Đã có {số đã phát biểu} đại biểu phát biểu về nội dung này. Xin cảm ơn ý kiến của các vị đại biểu.
Xin mời {người trình bày} giải trình, tiếp thu các ý kiến.`,
  vote: `{lời thưa}
Sau đây, xin mời các vị đại biểu biểu quyết: {biểu quyết}.
Hình thức: {hình thức biểu quyết}. {mức thông qua}
{cách biểu quyết}`,
  result: `{lời thưa}
{kết quả}
{kết luận}`,
  conclusion: `Nội dung {số} đã hoàn thành. Xin cảm ơn {người trình bày} và các vị đại biểu.
{nội dung tiếp theo}`,
  break: `{lời thưa}
{kỳ họp} tạm nghỉ. Kính mời các vị đại biểu trở lại hội trường vào lúc {giờ họp lại}.`,
  resuming: `{lời thưa}
{kỳ họp} tiếp tục làm việc. Có mặt {có mặt} trên tổng số {tổng số} đại biểu. {điều kiện họp}
{nội dung tiếp theo}`,
  closing: `{lời thưa}
{kỳ họp} đã hoàn thành {số nội dung xong} trên {số nội dung} nội dung của chương trình{số nghị quyết}.
Xin cảm ơn các vị đại biểu, các vị khách quý.
Tôi xin tuyên bố bế mạc {kỳ họp} của {cơ quan}.`,
};

/** What a chair usually says at a step; `kind`: of the item, null for steps of the session. */
export function usualPhrases(step: ScriptStep, kind: AgendaItemKind | null): string {
  return step === 'presentation' ? PRESENTATIONS[kind ?? 'other'] : OTHERS[step];
}
