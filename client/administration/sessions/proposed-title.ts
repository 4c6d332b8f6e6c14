import type { SessionKind } from '#shared/protocol/register/sessions.ts';

/*
 * What a session is usually called, as its papers have it: in Vietnamese whatever the language of the screen. A person can call it
 * otherwise.
 */

const NAMES: Readonly<Record<SessionKind, { readonly name: string; readonly added: string }>> = {
  first: { name: 'Kỳ họp', added: '' },
  regular: { name: 'Kỳ họp', added: '' },
  thematic: { name: 'Kỳ họp', added: ' (chuyên đề)' },
  urgent: { name: 'Kỳ họp', added: ' (giải quyết công việc phát sinh đột xuất)' },
  meeting: { name: 'Phiên họp', added: '' },
  conference: { name: 'Hội nghị', added: '' },
};

/** "Kỳ họp thứ hai"; without a number where the body does not number its sessions. */
export function proposedTitle(kind: SessionKind, number: number | null): string {
  const { name, added } = NAMES[kind];
  if (number === null) return `${name}${added}`;
  const times = kind === 'conference' ? 'lần thứ' : 'thứ';
  return `${name} ${times} ${ordinal(number)}${added}`;
}

const UNITS = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** "nhất", "tư", "mười lăm", "hai mươi mốt"; digits from 100 on. */
export function ordinal(number: number): string {
  if (number === 1) return 'nhất';
  if (number === 4) return 'tư';
  if (number < 10) return UNITS[number] ?? '';
  if (number >= 100) return String(number);
  const tens = Math.floor(number / 10);
  return `${tens === 1 ? 'mười' : `${UNITS[tens] ?? ''} mươi`} ${unitAfterTens(number % 10, tens)}`.trim();
}

function unitAfterTens(unit: number, tens: number): string {
  if (unit === 5) return 'lăm';
  if (unit === 1 && tens > 1) return 'mốt';
  if (unit === 4 && tens > 1) return 'tư';
  return UNITS[unit] ?? '';
}
