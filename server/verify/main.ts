import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Fault } from './faults.ts';
import { isRegisterRecord, verifyRegister } from './register/verify-register.ts';
import { faultReport, registerReport, summaryReport, USAGE } from './report.ts';
import { verifyArchive } from './verify-archive.ts';

/** `npm run verify -- ARCHIVE [--key FINGERPRINT]...`, of a session or of the register: 0 when all holds, 1 when something does not, 2 when it cannot be read. */
async function main(): Promise<number> {
  const asked = askedFor(process.argv.slice(2));
  if (!asked) {
    console.error(USAGE);
    return 2;
  }
  const archive = read(asked.path);
  if (!archive) return 2;
  const { path, fingerprints } = asked;
  const keysGiven = fingerprints.length > 0;
  if (isRegisterRecord(archive)) {
    const verdict = verifyRegister(archive, fingerprints);
    if (!verdict.ok) return notHeld(path, verdict.fault);
    console.log(registerReport(path, verdict.summary, keysGiven));
    return 0;
  }
  const verdict = await verifyArchive(archive, { fingerprints });
  if (!verdict.ok) return notHeld(path, verdict.fault);
  console.log(summaryReport(path, verdict.summary, keysGiven));
  return 0;
}

function notHeld(path: string, fault: Fault): number {
  console.error(faultReport(path, fault));
  // Without signatures no key can be compared, and rules of later releases are not known: neither right nor wrong.
  return fault.code === 'version' || fault.code === 'later' ? 2 : 1;
}

const FINGERPRINT = /^[0-9a-f]{64}$/i;

function askedFor(args: readonly string[]): { path: string; fingerprints: readonly string[] } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { key: { type: 'string', multiple: true } },
      allowPositionals: true,
    });
    const [path] = positionals;
    const fingerprints = (values.key ?? []).map((key) => key.replace(/[\s:-]/g, ''));
    const typed = fingerprints.every((key) => FINGERPRINT.test(key));
    return path !== undefined && positionals.length === 1 && typed ? { path, fingerprints } : null;
  } catch {
    return null;
  }
}

function read(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    console.error(`Không đọc được tệp ${path}.\nThe file cannot be read: ${String(error)}`);
    return null;
  }
}

process.exitCode = await main();
