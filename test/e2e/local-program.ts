/** Programs of their own on this machine, for what answers made up in the browser cannot show. */
import { createServer, type RequestListener, type Server } from 'node:http';

/** A program of its own on this machine: what a browser does with a redirect cannot be seen in answers made up for it. */
export async function listen(answer: RequestListener): Promise<{ readonly server: Server; readonly origin: string }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return { server, origin: `http://127.0.0.1:${address.port}` };
}
