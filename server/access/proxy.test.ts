import { expect, test } from 'vitest';
import { createProxyCheck } from './proxy.ts';

test('without a proxy named, no header is believed', () => {
  const caller = createProxyCheck([]);
  expect(caller({ address: '127.0.0.1', forwardedFor: '10.0.0.9', forwardedProto: 'https' })).toEqual({
    address: '127.0.0.1',
    secure: false,
  });
});

test('a named proxy tells the caller and the scheme; a forged first hop is not taken', () => {
  const caller = createProxyCheck(['127.0.0.1', '::1']);
  expect(
    caller({ address: '::ffff:127.0.0.1', forwardedFor: '6.6.6.6, 192.168.1.20', forwardedProto: 'https' }),
  ).toEqual({ address: '192.168.1.20', secure: true });
  expect(caller({ address: '::1', forwardedFor: '192.168.1.20, 127.0.0.1' }).address).toBe('192.168.1.20');
  expect(caller({ address: '127.0.0.1' })).toEqual({ address: '127.0.0.1', secure: false });
  expect(caller({ address: '192.168.1.66', forwardedFor: '192.168.1.20', forwardedProto: 'https' })).toEqual({
    address: '192.168.1.66',
    secure: false,
  });
});
