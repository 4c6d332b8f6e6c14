/** "Nguyễn Văn An, Giám đốc Sở Y tế" in its two halves; of what is written otherwise all is the name. */
export function nameAndOffice(written: string): readonly [name: string, office?: string] {
  const [, name, office] = /^([^,]+), (.+)$/u.exec(written) ?? [];
  return name && office ? [name, office] : [written];
}
