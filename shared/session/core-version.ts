/**
 * The version of the rules by which this core decides, signed with each entry (shared/archive/checkpoint.ts). It goes up with each
 * release whose rules became stricter, or whose events got new shapes: the verifier judges every entry by the rules of the version
 * that decided it, and so keeps what an older record rests on. Releases up to 0.3.0 signed none.
 */
export const CORE_VERSION = 1;
