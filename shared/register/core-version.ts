/**
 * The version of the rules by which the register is kept, signed with each of its entries (shared/archive/checkpoint.ts). It goes up with
 * each release whose rules became stricter, or whose events got new shapes.
 */
export const REGISTER_CORE_VERSION = 1;
