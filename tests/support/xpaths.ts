/** Parts of a screen by the words that stand there, for the browsers that are driven by XPath. */

/** An element of the text and nothing around it. */
export const withText = (text: string) =>
  `//*[not(self::script)][contains(normalize-space(.), "${text}")][not(*)]`;
/** `within`: where a dialog lies over the page. */
export const button = (name: string, within = '') =>
  `${within}//button[normalize-space(.)="${name}" or @aria-label="${name}"]`;
/** What is typed into, by its label. */
export const field = (label: string, within = '') =>
  `${within}//*[self::input or self::textarea or self::select][@aria-label="${label}" or @id=//label[contains(., "${label}")]/@for]`;
export const buttonBeginning = (words: string, within = '') =>
  `${within}//button[starts-with(normalize-space(.), "${words}") or starts-with(@aria-label, "${words}")]`;
export const DIALOG = '//dialog[@open]';
