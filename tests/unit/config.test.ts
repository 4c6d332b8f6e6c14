import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../server/config.ts';

const PROVIDER = {
  OIDC_ISSUER: 'https://sso.tinh.gov.vn',
  OIDC_CLIENT_ID: 'nghi-truong',
  OIDC_CLIENT_SECRET: 'bi-mat',
};

it('is a rehearsal only where that is set', () => {
  expect(readConfig({}).rehearsal).toBe(false);
  expect(readConfig({ REHEARSAL: 'on' }).rehearsal).toBe(true);
});

describe('the office’s own provider of sign-ins', () => {
  it('is set by three settings, and by none of them not at all', () => {
    expect(readConfig({}).provider).toBeNull();
    expect(readConfig(PROVIDER).provider).toEqual({
      issuer: 'https://sso.tinh.gov.vn',
      clientId: 'nghi-truong',
      clientSecret: 'bi-mat',
    });
  });

  it.each(Object.keys(PROVIDER))('is refused where %s is missing', (name) => {
    expect(() => readConfig({ ...PROVIDER, [name]: undefined })).toThrow(ConfigError);
  });

  it('is asked over https only, unless it is on this machine', () => {
    expect(() => readConfig({ ...PROVIDER, OIDC_ISSUER: 'http://sso.tinh.gov.vn' })).toThrow(/https/);
    expect(() => readConfig({ ...PROVIDER, OIDC_ISSUER: 'ftp://sso.tinh.gov.vn' })).toThrow(ConfigError);
    for (const issuer of ['http://127.0.0.1:4000', 'http://localhost:4000', 'http://[::1]:4000']) {
      expect(readConfig({ ...PROVIDER, OIDC_ISSUER: issuer }).provider?.issuer).toBe(issuer);
    }
  });
});
