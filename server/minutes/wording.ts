import { dayOf, formatDay, officialDay, spokenTime } from '#shared/text/dates.ts';
import { lowerFirst } from '#shared/text/first-letter.ts';

/** Ends a sentence without doubling a full stop that a title brings along. */
export function sentence(text: string): string {
  const trimmed = text.trimEnd();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed.replace(/[;,:]$/, '')}.`;
}

export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** "Khoản 3 Điều 91 …" inside a sentence: khoản and điểm are small there, Điều keeps its capital. */
export function citeWithin(source: string): string {
  return /^(Khoản|Điểm)\s/.test(source) ? lowerFirst(source) : source;
}

/** "08 giờ 05 phút, ngày 08 tháng 12 năm 2026" */
export function fullTime(instant: string): string {
  return `${spokenTime(instant)}, ${officialDay(dayOf(instant))}`;
}

/** "08 giờ 05 phút ngày 08/12/2026" */
export function shortTime(instant: string): string {
  return `${spokenTime(instant)} ngày ${formatDay(dayOf(instant))}`;
}

/** "từ 08 giờ 05 phút đến 08 giờ 08 phút, ngày 08 tháng 12 năm 2026", or with the day of each where they differ. */
export function fullSpan(from: string, to: string): string {
  const start = dayOf(from) === dayOf(to) ? spokenTime(from) : fullTime(from);
  return `từ ${start} đến ${fullTime(to)}`;
}

/** The time alone on `day` (`YYYY-MM-DD`), with its date on any other. */
export function timeOn(day: string, instant: string): string {
  return dayOf(instant) === day ? spokenTime(instant) : shortTime(instant);
}

/** Years of a term stay on one line: "2026 - 2031". */
export function unbroken(term: string): string {
  return term.replace(/(\d) ([-–]) (\d)/g, '$1\u00a0$2\u00a0$3');
}

/** “…”, without doubling quotation marks. */
export function quoted(title: string): string {
  return `“${title.replace(/[“”]/g, "'")}”`;
}

/** What a document on paper only is called where its title may be hidden. */
export function hardCopyTitle({ title }: { readonly title: string | null }): string {
  return title === null ? 'không nêu tên' : quoted(title);
}

/** Sentences without the empty ones, in one paragraph. */
export function joinSentences(...sentences: readonly (string | null)[]): string {
  return sentences.filter((part) => part !== null && part !== '').join(' ');
}

/** "6 phút 48 giây", "5 phút", "48 giây"; whole seconds. */
export function spokenDuration(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) return `${rest} giây`;
  return rest === 0 ? `${minutes} phút` : `${minutes} phút ${rest} giây`;
}
