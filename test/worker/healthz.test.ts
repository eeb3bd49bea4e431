import { exports } from 'cloudflare:workers';
import { expect, it } from 'vitest';

it('answers on workerd', async () => {
  const answer = await exports.default.fetch('http://localhost/healthz');
  expect(answer.status).toBe(200);
});
