/** `text` as it stands inside a sentence: "Giơ tay, đếm số" becomes "giơ tay, đếm số". */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
