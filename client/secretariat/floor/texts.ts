import { defineTexts } from '../../i18n/texts.ts';

export const vi = {
  heading: 'Phát biểu và chất vấn',
  noItem: 'nội dung chung.',
  speaking: 'Đang phát biểu: {{name}}',
  since: 'từ {{time}}',
  waiting: '{{count}} đại biểu chờ phát biểu',
  ofItem: 'Nội dung đang tiến hành',
  general: 'Không gắn với nội dung nào',
  otherItems: 'Nội dung khác',
  requestedAt: 'Đăng ký lúc {{time}}',
  noTopic: 'Không ghi nội dung phát biểu',
  call: 'Mời phát biểu',
  callNamed: 'Mời phát biểu: {{name}}',
  callWhenOpen: 'Mời được sau khi khai mạc.',
  end: 'Kết thúc phát biểu',
  decline: 'Từ chối đăng ký',
  declineNamed: 'Từ chối đăng ký phát biểu: {{name}}',
  declineTitle: 'Từ chối đăng ký phát biểu',
  questions: 'Chất vấn',
  questionLine: '{{name}} chất vấn {{addressee}}',
  form: { spoken: 'Hỏi tại hội trường', written: 'Bằng văn bản' },
  submittedAt: 'Gửi lúc {{time}}',
  answered: 'Đã trả lời',
  answeredNamed: 'Đã trả lời chất vấn của {{name}}',
  declineQuestion: 'Không đưa ra chất vấn',
  declineQuestionNamed: 'Không đưa ra chất vấn: câu hỏi của {{name}}',
  declineQuestionTitle: 'Không đưa ra chất vấn',
} as const;

export const texts = defineTexts(vi, () => import('./texts.en.ts'));
